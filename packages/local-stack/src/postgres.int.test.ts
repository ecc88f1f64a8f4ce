import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { findProcess, listProcesses } from '@techshop/process-supervisor/processes'
import pg from 'pg'
import t from 'tap'
import { postgresUrl, startPostgres } from './postgres.ts'

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const databases = ['catalog', 'categories', 'orders'].map((name) => ({
  name,
  password: `p-${name}`,
  ownerPassword: `o-${name}`,
}))

const denied = { code: '42501' }

t.test('each role reaches its own database and no other', async (t) => {
  const server = await startPostgres({ fast: true })
  t.teardown(() => server.stop())
  await server.ensureDatabases(databases)
  await server.ensureDatabases(databases) // as the second start does
  const roles = databases.flatMap(({ name, password, ownerPassword }) => [
    { role: name, password, own: name },
    { role: `${name}_owner`, password: ownerPassword, own: name },
  ])
  for (const { role, password, own } of roles) {
    for (const database of [...databases, { name: 'postgres' }, { name: 'template1' }]) {
      const connecting = query(postgresUrl(server.port, role, password, database.name), 'select 1')
      if (database.name === own) await t.resolves(connecting, `${role} in ${database.name}`)
      else await t.rejects(connecting, denied, `${role} in ${database.name}`)
    }
    const url = postgresUrl(server.port, role, password, own)
    for (const statement of ['create database another', 'create role another', "copy (select 1) to program 'true'"]) {
      await t.rejects(query(url, statement), denied, `${role}: ${statement}`)
    }
    await t.rejects(query(url, "select pg_read_file('/etc/hostname')"), denied, `${role} reads no files`)
  }
})

t.test('a service reads and writes its rows, and only its owner shapes the tables', async (t) => {
  const server = await startPostgres({ fast: true })
  t.teardown(() => server.stop())
  await server.ensureDatabases(databases)
  for (const { name, password, ownerPassword } of databases) {
    const owner = postgresUrl(server.port, `${name}_owner`, ownerPassword, name)
    const service = postgresUrl(server.port, name, password, name)
    await query(owner, 'create table notes (id bigint generated always as identity primary key, note text)')
    await query(
      service,
      "insert into notes (note) values ('a'); update notes set note = 'b'; select from notes for update",
    )
    await query(service, 'delete from notes')
    for (const statement of [
      'create table another (id int)',
      'create temporary table another (id int)',
      'create schema another',
      'create extension pg_trgm',
      'alter table notes add column more text',
      'create index on notes (note)',
      'truncate notes',
      'drop table notes',
      `set role ${name}_owner`,
      `grant select on notes to public`,
    ]) {
      // `grant` by one who may not is a warning: what counts is that nothing is granted.
      if (statement.startsWith('grant')) await query(service, statement).catch(() => {})
      else await t.rejects(query(service, statement), denied, `${name}: ${statement}`)
    }
    const [privileges] = await query(owner, "select relacl::text as acl from pg_class where relname = 'notes'")
    t.strictSame(
      new Set(String(privileges?.acl).slice(1, -1).split(',')),
      new Set([`${name}_owner=arwdDxtm/${name}_owner`, `${name}=arwd/${name}_owner`]),
    )
  }
})

t.test('a database from before there were owners is handed over with its tables', async (t) => {
  const server = await startPostgres({ fast: true })
  t.teardown(() => server.stop())
  await query(server.adminUrl(), "create role catalog login password 'p-catalog'")
  await query(server.adminUrl(), 'create database catalog owner catalog')
  const service = postgresUrl(server.port, 'catalog', 'p-catalog', 'catalog')
  await query(service, "create table notes as select 'kept' as note")
  await server.ensureDatabases(databases)
  t.strictSame(await query(service, 'select note from notes'), [{ note: 'kept' }])
  await t.rejects(query(service, 'drop table notes'), denied)
  await query(postgresUrl(server.port, 'catalog_owner', 'o-catalog', 'catalog'), 'drop table notes')
})

t.test('passwords are needed, and changed by the next start', async (t) => {
  const server = await startPostgres({ fast: true })
  t.teardown(() => server.stop())
  const [catalog] = databases as [(typeof databases)[number]]
  await server.ensureDatabases([catalog])
  const as = (password: string) => query(postgresUrl(server.port, 'catalog', password, 'catalog'), 'select 1')
  await t.rejects(as('wrong'), { code: '28P01' })
  await server.ensureDatabases([{ ...catalog, password: 'changed' }])
  await t.resolves(as('changed'))
  await t.rejects(as(catalog.password), { code: '28P01' })
})

t.test('the log of a failed statement does not quote the row', async (t) => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startPostgres({ dataDir, fast: true })
  t.teardown(() => server.stop())
  const client = new pg.Client({ connectionString: server.adminUrl() })
  await client.connect()
  await client.query('create table people (email text unique check (length(email) > 9))')
  const insert = (email: string) => client.query('insert into people values ($1)', [email])
  await insert('ada@example.org')
  await t.rejects(insert('ada@example.org'), { code: '23505' })
  await t.rejects(insert('ada@a.de'), { code: '23514' })
  await client.end()
  const log = readFileSync(path.join(dataDir, 'postgres.log'), 'utf8')
  t.match(log, /people_email_key/)
  t.notMatch(log, /ada@/)
})

t.test('words of every language are compared and searched', async (t) => {
  const server = await startPostgres({ fast: true })
  t.teardown(() => server.stop())
  const [row] = await query(
    server.adminUrl(),
    "select lower('ÄÖÜ ΣΑΣ ŁÓDŹ') as lower, to_tsvector('simple', 'Kopfhörer') @@ to_tsquery('simple', 'KOPFHÖRER') as found",
  )
  t.match(row, { lower: /^äöü σα[σς] łódź$/, found: true })
})

t.test('what was committed is there after kill -9, and after a start that finds a stale pid file', async (t) => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  const first = await startPostgres({ dataDir })
  t.teardown(() => first.stop())
  await query(first.adminUrl(), 'create table kept as select 42 as answer')
  await first.process.kill()
  await first.process.whenReady()
  t.strictSame(await query(first.adminUrl(), 'select answer from kept'), [{ answer: 42 }])
  await first.stop()

  // After a crash of the machine the pid in the file may belong to anybody.
  const bystander = spawn('sleep', ['100'])
  t.teardown(() => bystander.kill('SIGKILL'))
  const pidFile = path.join(dataDir, 'cluster/postmaster.pid')
  writeFileSync(pidFile, `${bystander.pid}\n${dataDir}/cluster\n1\n${first.port}\n\n127.0.0.1\n`)
  const second = await startPostgres({ dataDir })
  t.teardown(() => second.stop())
  t.strictSame(await query(second.adminUrl(), 'select answer from kept'), [{ answer: 42 }])
  t.ok(findProcess(bystander.pid as number), 'the bystander is left alone')
})

t.test('a server that a killed run left behind is ended before its data are used again', async (t) => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  const module = path.join(import.meta.dirname, 'postgres.ts')
  const program = `import { startPostgres } from ${JSON.stringify(module)}
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    process.stdout.write(String(server.process.pid))`
  const run = spawn(process.execPath, ['--conditions=techshop-source', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [output] = await once(run.stdout, 'data')
  const orphan = Number(output)
  // Its guardian is killed at the same moment, and the list of processes is lost: only postmaster.pid tells of it.
  const others = listProcesses().filter(({ pid, parentPid }) => parentPid === run.pid && pid !== orphan)
  t.equal(others.length, 1, 'there is a guardian')
  for (const { pid } of others) process.kill(pid, 'SIGKILL')
  run.kill('SIGKILL')
  rmSync(path.join(dataDir, 'processes.json'))
  t.ok(findProcess(orphan))

  const server = await startPostgres({ dataDir })
  t.teardown(() => server.stop())
  t.notOk(findProcess(orphan))
  t.strictSame(await query(server.adminUrl(), 'select 1 as one'), [{ one: 1 }])
})

t.test('a data directory of which the making was interrupted is made anew', async (t) => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  mkdirSync(path.join(dataDir, 'cluster.unfinished/base'), { recursive: true })
  const server = await startPostgres({ dataDir, fast: true })
  await server.stop()
  t.equal(readFileSync(path.join(dataDir, 'cluster/PG_VERSION'), 'utf8'), '18\n')
})

t.test('root has its data below a folder that nobody else may enter', { skip: process.getuid?.() !== 0 }, async (t) => {
  const closed = mkdtempSync(path.join(homedir(), '.techshop-test-')) // mode 0700
  t.teardown(() => rmSync(closed, { recursive: true, force: true }))
  const dataDir = path.join(closed, 'data')
  const server = await startPostgres({ dataDir, fast: true })
  t.teardown(() => server.stop())
  t.strictSame(await query(server.adminUrl(), 'select 1 as one'), [{ one: 1 }])
  await server.stop()
  t.equal(readFileSync(path.join(dataDir, 'cluster/PG_VERSION'), 'utf8'), '18\n')
})
