import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import t from 'tap'
import { postgresUrl, startPostgres } from './postgres.ts'
import { findProcess, listProcesses } from './processes.ts'

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

const databases = ['catalog', 'categories', 'orders'].map((name) => ({ name, password: `p-${name}` }))

t.test('each role reaches its own database and no other', async (t) => {
  const server = await startPostgres({ fast: true })
  t.teardown(() => server.stop())
  await server.ensureDatabases(databases)
  await server.ensureDatabases(databases) // as the second start does
  for (const role of databases) {
    for (const database of [...databases, { name: 'postgres' }, { name: 'template1' }]) {
      const connecting = query(postgresUrl(server.port, role.name, role.password, database.name), 'select 1')
      if (role.name === database.name) await t.resolves(connecting, `${role.name} in ${database.name}`)
      else await t.rejects(connecting, { code: '42501' }, `${role.name} in ${database.name}`)
    }
    const own = postgresUrl(server.port, role.name, role.password, role.name)
    await t.resolves(query(own, 'create table notes (note text)'), `${role.name} owns its tables`)
    await t.rejects(query(own, 'create database another'), { code: '42501' }, `${role.name} makes no databases`)
  }
  const [owner] = databases
  await t.rejects(query(postgresUrl(server.port, 'orders', 'wrong', 'orders'), 'select 1'), { code: '28P01' })
  await server.ensureDatabases([{ name: owner?.name as string, password: 'changed' }])
  await t.resolves(
    query(postgresUrl(server.port, 'catalog', 'changed', 'catalog'), 'select 1'),
    'a password is changed',
  )
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
  const run = spawn(process.execPath, ['--input-type=module', '--eval', program], {
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
