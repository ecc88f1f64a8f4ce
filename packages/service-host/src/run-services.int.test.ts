import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { connectDatabase } from '@techshop/database/connection'
import { migrateToLatest } from '@techshop/database/migrations'
import { freePort } from '@techshop/process-supervisor/ports'
import { createTestDatabase } from '@techshop/test-kit/database'
import { eventually } from '@techshop/test-kit/eventually'
import { startTestNats } from '@techshop/test-kit/nats'
import { type Kysely, sql } from 'kysely'
import t from 'tap'
import { shopMigrations } from './testing/shop-service.ts'

const nats = await startTestNats()
/** A database whose read model is whole. */
const newDatabase = () =>
  createTestDatabase<object>({
    connect: connectDatabase,
    template: 'empty',
    migrate: async () => {},
  })
const [doors, windows] = await Promise.all([newDatabase(), newDatabase()])
const fill = async (db: Kysely<object>) => {
  await migrateToLatest(db, shopMigrations)
  await sql`insert into rebuilds (copy, completed_snapshot_id, completed_at)
    values ('doors', gen_random_uuid(), now())`.execute(db)
}
await Promise.all([fill(doors.db), fill(windows.db)])
const children: ChildProcess[] = []
t.teardown(async () => {
  for (const child of children) child.kill('SIGKILL')
  await Promise.all([doors.drop(), windows.drop(), nats.remove()])
})
const url = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)
const program = `
  const { runServices } = await import(${url('./run-services.ts')})
  const { shopService } = await import(${url('./testing/shop-service.ts')})
  await runServices([shopService({ name: 'doors' }), shopService({ name: 'windows' })], process.env)`

const start = async (env: Record<string, string> = {}) => {
  const ports = { doors: await freePort(), windows: await freePort() }
  const child = spawn(
    process.execPath,
    ['--conditions=techshop-source', '--input-type=module-typescript', '-e', program],
    {
      env: {
        PATH: process.env.PATH,
        NATS_URL: nats.url,
        IDLE_CONNECTION_GRACE_MS: '0',
        DOORS_PORT: String(ports.doors),
        WINDOWS_PORT: String(ports.windows),
        DOORS_DATABASE_URL: doors.url,
        WINDOWS_DATABASE_URL: windows.url,
        ...env,
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  children.push(child)
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  const get = async (service: keyof typeof ports, path: string) =>
    fetch(`http://127.0.0.1:${ports[service]}${path}`).catch(() => undefined)
  const statusOf = async (service: keyof typeof ports) => (await get(service, '/readyz'))?.status
  const stop = async () => {
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    return code as number | null
  }
  return {
    get,
    statusOf,
    stop,
    lines: () =>
      output
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  }
}

t.test('each has its own port, database, readiness and metrics, and one signal ends all in order', async (t) => {
  const { get, statusOf, stop } = await start()
  for (const service of ['doors', 'windows'] as const) {
    await eventually(`${service} is ready`, async () => (await statusOf(service)) === 200)
    const metrics = (await (await get(service, '/metrics'))?.text()) ?? ''
    t.match(metrics, `service="${service}"`)
    t.notMatch(metrics, `service="${service === 'doors' ? 'windows' : 'doors'}"`)
    t.match(metrics, 'outbox_')
  }
  const giveBack = await doors.takeAway()
  await eventually('doors is not ready without its database', async () => (await statusOf('doors')) === 503)
  t.equal(await statusOf('windows'), 200, 'windows is as it was')
  await giveBack()
  await eventually('doors is ready again by itself', async () => (await statusOf('doors')) === 200)
  t.equal(await stop(), 0)
})

t.test('one that can not start is named in the log, and the other serves', async (t) => {
  const { statusOf, stop, lines } = await start({ DOORS_DATABASE_URL: '' })
  await eventually('windows is ready', async () => (await statusOf('windows')) === 200)
  const failure = lines().find(({ level }) => level === 'fatal')
  t.match(failure, { service: 'doors', msg: 'could not start', err: { message: /DATABASE_URL is missing/ } })
  t.equal(await statusOf('doors'), undefined)
  t.equal(await stop(), 0)
})

t.test('one that could not start starts as soon as it can, and has left nothing open meanwhile', async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { statusOf, stop, lines } = await start({ DOORS_PORT: String(port) })
  await eventually('windows is ready', async () => (await statusOf('windows')) === 200)
  await eventually('doors has tried twice', () => lines().filter(({ level }) => level === 'fatal').length > 1)
  const { rows } = await sql`select from pg_stat_activity where application_name = 'doors'`.execute(doors.db)
  t.equal(rows.length, 0)
  other.close()
  await eventually('it is ready', () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  t.equal(await stop(), 0)
})
