import { execFile } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import t from 'tap'
import { databaseUrl } from './postgres.ts'

const execute = promisify(execFile)

/** Prints the URL of its server, then ends as told. */
const program = (ending: string) => `
  delete process.env.DATABASE_ADMIN_URL
  const { adminUrl } = await import(${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)})
  const first = await adminUrl()
  console.log(JSON.stringify({ first, second: await adminUrl() }))
  ${ending}`

const run = async (ending: string): Promise<{ code: number | string; first: string; second: string }> => {
  const args = ['--conditions=techshop-source', '--input-type=module-typescript', '-e', program(ending)]
  const result = await execute(process.execPath, args).catch((error) => error)
  return { code: result.signal ?? result.code ?? 0, ...JSON.parse(result.stdout) }
}

const isUp = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

const isDownSoon = async (url: string): Promise<boolean> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (!(await isUp(url))) return true
    await delay(50)
  }
  return false
}

t.test('a process has one server, which lets it end by itself', async (t) => {
  const { code, first, second } = await run('')
  t.equal(code, 0)
  t.equal(first, second)
  t.ok(await isDownSoon(first), 'the server ended with it')
})

t.test('the exit code of a failed process stays as it was', async (t) => {
  const { code } = await run('process.exitCode = 3')
  t.equal(code, 3)
})

t.test('the server ends with a process that is killed', async (t) => {
  const { code, first } = await run(`process.kill(process.pid, 'SIGKILL')`)
  t.equal(code, 'SIGKILL')
  t.ok(await isDownSoon(first))
})

t.test('the URL of another database keeps server and credentials', async (t) => {
  t.equal(databaseUrl('postgres://a:b@127.0.0.1:5432/postgres?x=1', 'shop'), 'postgres://a:b@127.0.0.1:5432/shop?x=1')
})
