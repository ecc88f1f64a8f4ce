import pg from 'pg'

/** A database and the role that owns it: both have this name. */
export interface OwnedDatabase {
  readonly name: string
  readonly password: string
}

async function exists(client: pg.Client, query: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(query, [name])
  return rowCount === 1
}

/**
 * Makes databases with a role each, where they are missing, and sets the roles' passwords. Afterwards a role can
 * connect to its own database only. May be repeated.
 * @param adminUrl connection URL of a superuser
 */
export async function ensureDatabases(adminUrl: string, databases: readonly OwnedDatabase[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('revoke connect on database postgres, template1 from public')
    for (const { name, password } of databases) {
      const role = client.escapeIdentifier(name)
      const hasRole = await exists(client, 'select from pg_roles where rolname = $1', name)
      await client.query(
        `${hasRole ? 'alter' : 'create'} role ${role} login password ${client.escapeLiteral(password)}`,
      )
      if (!(await exists(client, 'select from pg_database where datname = $1', name))) {
        await client.query(`create database ${role} owner ${role}`)
      }
      await client.query(`revoke all on database ${role} from public`)
    }
  } finally {
    await client.end()
  }
}
