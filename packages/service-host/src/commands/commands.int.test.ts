import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connectDatabase } from '@techshop/database/connection'
import { connectMessaging } from '@techshop/messaging/connection'
import type { ConsumerDefinition, ConsumerMessage } from '@techshop/messaging/consumer'
import { createStream, inspectStream, readMessage } from '@techshop/messaging/stream'
import { appendToOutbox } from '@techshop/outbox/append'
import { createTestDatabase } from '@techshop/test-kit/database'
import { eventually } from '@techshop/test-kit/eventually'
import { testLogger } from '@techshop/test-kit/logger'
import { startTestNats } from '@techshop/test-kit/nats'
import { sql } from 'kysely'
import t from 'tap'
import { parseConfig } from '../config.ts'
import { runCommandOf } from '../run-service.ts'
import { startOn } from '../start.ts'
import { door, type ShopService, shopMigrations, shopService } from '../testing/shop-service.ts'
import type { Invocation } from './command.ts'
import { call } from './testing/invocation.ts'

const nats = await startTestNats()
const { db, url, drop } = await createTestDatabase<object>({
  connect: connectDatabase,
  template: 'empty',
  migrate: async () => {},
})
const messaging = connectMessaging({ url: nats.url, name: 'shop', logger: testLogger })
const directory = await mkdtemp(path.join(tmpdir(), 'service-host-'))
t.teardown(async () => {
  await messaging.close()
  await Promise.all([drop(), nats.remove(), rm(directory, { recursive: true })])
})
const env = { DATABASE_URL: url, NATS_URL: nats.url }
/** Runs a command of a service with parts of its own. */
const run = (parts: Partial<ShopService>, command: string, ...args: string[]) =>
  call((invocation) => runCommandOf(shopService(parts), command, invocation), args, env)

t.test('migrate says in a line of the log what it applied, and the second time nothing', async (t) => {
  for (const applied of [['0001_create_all'], []]) {
    const { code, printed, complaints } = await run({}, 'migrate')
    t.same([code, complaints, printed.length], [0, '', 1])
    t.match(JSON.parse(printed[0] ?? ''), { level: 'info', service: 'shop', applied })
  }
  const failing = { '0002_fail': { up: async () => Promise.reject(new Error('no such table')) } }
  const failed = await run({ migrations: async () => ({ ...shopMigrations, ...failing }) }, 'migrate')
  t.match(failed, { code: 1, printed: [], complaints: /no such table/ })
})

t.test('replay publishes what the outbox holds since a moment, or the state, and counts it', async (t) => {
  await eventually('NATS is connected', () => messaging.connected)
  await createStream(messaging, { stream: 'SHOP', subjects: ['shop.>'], maxAgeMs: 3_600_000 })
  await db.transaction().execute((trx) => appendToOutbox(trx, [door('a'), door('b')]))
  await sql`update outbox set created_at = now() - interval '1 hour' where aggregate_id = 'a'`.execute(db)
  const replayed = (...args: string[]) => run({}, 'replay', ...args)
  const lastSubject = async () => {
    const { lastSequence = 0 } = (await inspectStream(messaging, 'SHOP')) ?? {}
    return JSON.parse(new TextDecoder().decode(await readMessage(messaging, 'SHOP', lastSequence))).subject
  }
  t.same(await replayed('--outbox'), { code: 0, printed: ['2 events published'], complaints: '' })
  const recently = new Date(Date.now() - 1_800_000).toISOString()
  t.match(await replayed('--outbox', '--since', recently), { code: 0, printed: ['1 events published'] })
  t.equal(await lastSubject(), 'b')
  t.match(await replayed('--state'), { code: 0, printed: ['1 events published'] })
  t.equal(await lastSubject(), 'state')
})

t.test('rebuild begins another snapshot and says which', async (t) => {
  const { code, printed } = await run({}, 'rebuild')
  t.equal(code, 0)
  const { rows } = await sql<{
    snapshot_id: string
  }>`select snapshot_id from read_model_rebuilds where read_model = 'doors'`.execute(db)
  t.match(printed, [`as snapshot ${rows[0]?.snapshot_id};`])
})

t.test('a service without a read model has none to rebuild, and is open without one', async (t) => {
  const { readModel: _, ...alone } = shopService()
  t.same(await call((invocation) => runCommandOf(alone, 'rebuild', invocation), [], env), {
    code: 1,
    printed: [],
    complaints: 'shop has no read model',
  })
  const started = await startOn(alone, { config: parseConfig(alone, { ...env, PORT: '0' }), db, messaging })
  t.teardown(() => started.close())
  t.equal((await fetch(`${started.url}/readyz`)).status, 200)
})

const park = async (consumer: string, payload: object): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    insert into dead_letters (consumer, key, stream, subject, payload, error, dead_lettered_at)
    values (${consumer}, ${JSON.stringify(payload)}, 'SHOP', 'shop.door.opened.v1',
      ${Buffer.from(JSON.stringify(payload))}, 'it failed', now()) returning id`.execute(db)
  return String(rows[0]?.id)
}

t.test('dead-letters shows what waits, and handles one or all of it again', async (t) => {
  const handled: unknown[] = []
  const follower: ConsumerDefinition = {
    stream: 'SHOP',
    durable: 'follower',
    filterSubject: 'shop.>',
    concurrency: 1,
    async handle({ data }: ConsumerMessage) {
      if ((data as { broken?: true }).broken) throw new Error('broken door')
      handled.push(data)
    },
  }
  const deadLetters = (...args: string[]) => run({ consumers: () => [follower] }, 'dead-letters', ...args)
  t.same(await deadLetters('list'), { code: 0, printed: [], complaints: '' })
  const broken = await park('follower', { broken: true })
  const [first, second] = [await park('follower', { door: 1 }), await park('follower', { door: 2 })]
  const orphan = await park('forgotten', { door: 3 })
  const idsShown = async () => (await deadLetters('list')).printed.map((line) => JSON.parse(line).id)
  t.same(await idsShown(), [broken, first, second, orphan])

  t.match(await deadLetters('resend', second), { code: 0, printed: [`handled ${second}, shop.door.opened.v1`] })
  t.same(handled, [{ door: 2 }])
  t.match(await deadLetters('resend', second), { code: 2, complaints: `there is no dead letter ${second}` })

  const { code, printed, complaints } = await deadLetters('resend', '--all')
  t.equal(code, 1)
  t.same(printed, [`handled ${first}, shop.door.opened.v1`], 'what fails does not keep the others')
  t.match(complaints, `failed ${broken}, shop.door.opened.v1: broken door`)
  t.match(complaints, 'nobody handles messages of forgotten any more')
  t.match(complaints, '2 of 3 failed again and stay')
  t.same(await idsShown(), [broken, orphan])
})

t.test('a database that is away is a failure', async (t) => {
  const away = { ...env, DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' }
  const rebuilt = (invocation: Invocation) => runCommandOf(shopService(), 'rebuild', invocation)
  t.match(await call(rebuilt, [], away), { code: 1, printed: [], complaints: /rebuild failed/ })
})

t.test('openapi writes the document of the service, and tells whether it is the one that is there', async (t) => {
  const before = process.cwd()
  process.chdir(directory)
  t.teardown(() => process.chdir(before))
  const { api } = shopService()
  const written = (title: string, ...args: string[]) => run({ api: { ...api, title } }, 'openapi', ...args)
  const file = path.join(directory, 'openapi.json')
  t.match(await written('Shop', '--check'), { code: 1, printed: [] }, 'there is none yet')
  t.same(await written('Shop'), { code: 0, printed: [], complaints: '' })
  t.match(JSON.parse(await readFile(file, 'utf8')), { openapi: '3.1.0', info: { title: 'Shop' } })
  t.equal((await written('Shop', '--check')).code, 0)
  t.match(await written('Another', '--check'), { code: 1, complaints: 'run "pnpm generate"' })
  await writeFile(file, '{}')
  t.equal((await written('Shop', '--check')).code, 1)
})

t.test(
  'backup writes a folder once, and restore refuses while the service runs, a stranger and a folder of nothing',
  async (t) => {
    const folder = path.join(directory, 'backup')
    t.match(await run({}, 'backup', '--to', folder), { code: 0, printed: [/^shop as of .+Z: \d+ rows of \d+ tables$/] })
    t.match(await run({}, 'backup', '--to', folder), { code: 1, complaints: /exists already/ })
    t.match(await run({}, 'restore', '--from', folder), { code: 1, printed: [], complaints: /stop what is connected/ })
    t.match(await run({}, 'restore', '--from', directory), { code: 1, complaints: /holds no backup/ })
    t.match(await run({}, 'rebuild', '--before-serving'), {
      code: 1,
      complaints: /stop what is connected/,
    })
    for (const command of ['backup', 'restore']) t.match(await run({}, command), { code: 2, complaints: /^usage: / })
  },
)
