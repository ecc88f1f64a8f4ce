import pg from 'pg'

/** A database of a service, with a role of this name that reads and writes its rows, and an owner that shapes it. */
export interface OwnedDatabase {
  readonly name: string
  readonly password: string
  /** Of the role `<name>_owner`, which migrates. */
  readonly ownerPassword: string
}

/** The role that owns a database and everything in it. */
export function ownerOf(database: string): string {
  return `${database}_owner`
}

async function exists(client: pg.Client, query: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(query, [name])
  return rowCount === 1
}

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const hasRole = await exists(client, 'select from pg_roles where rolname = $1', name)
  const verb = hasRole ? 'alter' : 'create'
  await client.query(`${verb} role ${client.escapeIdentifier(name)} login password ${client.escapeLiteral(password)}`)
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name)
  const owner = client.escapeIdentifier(ownerOf(name))
  if (await exists(client, 'select from pg_database where datname = $1', name)) {
    await client.query(`alter database ${database} owner to ${owner}`)
  } else {
    await client.query(`create database ${database} owner ${owner}`)
  }
  await client.query(`revoke all on database ${database} from public`)
  await client.query(`grant connect on database ${database} to ${database}`)
}

/** Gives the rows of every table, those of later migrations included, to the role, and the tables to their owner. */
async function grantRows(client: pg.Client, name: string): Promise<void> {
  const role = client.escapeIdentifier(name)
  const owner = client.escapeIdentifier(ownerOf(name))
  const rows = 'select, insert, update, delete on tables'
  // A database that was made before there were owners belongs to the role itself.
  await client.query(`reassign owned by ${role} to ${owner}`)
  await client.query(`grant usage on schema public to ${role}`)
  await client.query(`grant create on schema public to ${owner}`)
  await client.query(`alter default privileges for role ${owner} in schema public grant ${rows} to ${role}`)
  await client.query(`alter default privileges for role ${owner} in schema public grant usage on sequences to ${role}`)
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${role}`)
  await client.query(`grant usage on all sequences in schema public to ${role}`)
}

async function connected(adminUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  // A start may be given up between two statements; the next one rejects, and an event nobody hears would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/**
 * Makes databases with their two roles each, where they are missing, and sets the roles' passwords. Afterwards a role
 * can connect to its own database only, and there the one of the service can neither make nor alter anything.
 * May be repeated.
 * @param adminUrl connection URL of a superuser
 */
export async function ensureDatabases(adminUrl: string, databases: readonly OwnedDatabase[]): Promise<void> {
  await connected(adminUrl, async (client) => {
    await client.query('revoke connect on database postgres, template1 from public')
    for (const { name, password, ownerPassword } of databases) {
      await ensureRole(client, name, password)
      await ensureRole(client, ownerOf(name), ownerPassword)
      await ensureDatabase(client, name)
    }
  })
  for (const { name } of databases) {
    const url = new URL(adminUrl)
    url.pathname = `/${name}`
    await connected(url.href, (client) => grantRows(client, name))
  }
}

/** Makes the role `monitor`, which sees statistics and settings of the whole server and no rows. May be repeated. */
export async function ensureMonitor(adminUrl: string, password: string): Promise<void> {
  await connected(adminUrl, async (client) => {
    await ensureRole(client, 'monitor', password)
    await client.query('grant pg_monitor to monitor')
    await client.query('grant connect on database postgres to monitor')
  })
}
