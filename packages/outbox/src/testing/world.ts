import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Registry } from '@prometheus-io/client'
import { connectDatabase } from '@techshop/database/connection'
import { connectMessaging, type Messaging } from '@techshop/messaging/connection'
import { type Consumer, startConsumer } from '@techshop/messaging/consumer'
import { inspectStream } from '@techshop/messaging/stream'
import { createTestDatabase } from '@techshop/test-kit/database'
import { eventually } from '@techshop/test-kit/eventually'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { startTestNats } from '@techshop/test-kit/nats'
import { type Kysely, sql } from 'kysely'
import type { Test } from 'tap'
import { appendToOutbox, type OutboxEvent } from '../append.ts'
import { type Relay, type RelayOptions, startRelay } from '../relay.ts'
import { migrateShop, republishShop, type ShopTables } from './shop-tables.ts'

/** An event as a follower receives it. */
export interface Received {
  id: string
  type: string
  subject: string
  version: number
  sequence: number
  [member: string]: unknown
}

export const event = (n: number, extra: Partial<OutboxEvent> = {}): OutboxEvent => ({
  type: 'shop.thing.happened.v1',
  aggregateId: `thing-${n}`,
  version: 1,
  data: { n },
  ...extra,
})

export const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, index) => index + from)

/** PostgreSQL, NATS, relays in this process and in others, all real; everything is gone when the test ends. */
export async function createWorld(t: Test) {
  const nats = await startTestNats()
  const { db, url, drop } = await createTestDatabase<ShopTables>({
    connect: connectDatabase,
    template: 'outbox',
    migrate: migrateShop,
  })
  const messagings: Messaging[] = []
  const relays: Relay[] = []
  const consumers: Consumer[] = []
  const children: ChildProcess[] = []

  const connect = () => {
    const messaging = connectMessaging({ url: nats.url, name: `tester-${messagings.length}`, logger })
    messagings.push(messaging)
    return messaging
  }
  const start = (options: Partial<RelayOptions<ShopTables>> = {}) => {
    const metrics = new Registry()
    const relay = startRelay({
      db,
      messaging: connect(),
      source: 'shop',
      stream: 'SHOP',
      subjects: ['shop.>'],
      republish: republishShop(db),
      logger,
      metrics,
      ...options,
    })
    relays.push(relay)
    return { ...relay, nudge: () => relay.nudge(), stop: () => relay.stop(), metrics }
  }
  const spawnRelay = (environment: Record<string, string> = {}) => {
    const file = fileURLToPath(new URL('./relay-process.ts', import.meta.url))
    const child = spawn(process.execPath, ['--conditions=techshop-source', file], {
      env: { ...process.env, DATABASE_URL: url, NATS_URL: nats.url, ...environment },
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    children.push(child)
    return child
  }
  const followAs = (durable: string) => {
    const received: Received[] = []
    const consumer = startConsumer({
      messaging: connect(),
      stream: 'SHOP',
      durable,
      filterSubject: 'shop.>',
      concurrency: 1,
      handle: async ({ data, sequence }) => {
        received.push({ ...(data as Received), sequence })
      },
      onFailure: async () => 'retry',
      isInfrastructureError: () => false,
      logger,
      metrics: new Registry(),
    })
    consumers.push(consumer)
    return { received, stop: () => consumer.stop() }
  }
  /** Everything that is in the stream, as a follower that begins from its first message sees it. */
  const follow = () => followAs(`follower-${consumers.length}`).received
  /** Resolves when there is a stream with its checkpoint, and no recovery runs. */
  const settled = async () => {
    const messaging = connect()
    await eventually('the stream is recovered', async () => {
      const checkpoint = await db.selectFrom('outbox_stream').selectAll().executeTakeFirst()
      if (!checkpoint?.created || checkpoint.healing_since) return false
      const state = await inspectStream(messaging, 'SHOP').catch(() => undefined)
      return state?.created === checkpoint.created
    })
    await messaging.close()
  }
  t.teardown(async () => {
    for (const child of children) await killProcess(child)
    await Promise.all([...relays, ...consumers].map((one) => one.stop()))
    await Promise.all(messagings.map((messaging) => messaging.close()))
    await drop()
    await nats.remove()
  })
  return { nats, db, connect, start, spawnRelay, follow, followAs, settled }
}

export async function killProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

export async function append(db: Kysely<ShopTables>, events: OutboxEvent[]): Promise<void> {
  await db.transaction().execute((trx) => appendToOutbox(trx, events))
}

export async function unpublished(db: Kysely<ShopTables>): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('published_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const happened = (received: Received[]) =>
  received.filter(({ type }) => type === 'shop.thing.happened.v1').map(({ subject }) => subject)

export function holdsAll(received: Received[], wanted: number[]): boolean {
  const subjects = new Set(happened(received))
  return wanted.every((n) => subjects.has(`thing-${n}`))
}

export async function addThings(db: Kysely<ShopTables>, count: number, unsettledCount = 0): Promise<void> {
  await sql`insert into things select 'aggregate-' || n, 1, n > ${unsettledCount} from generate_series(1, ${count}) n`.execute(
    db,
  )
}

const ofType = (received: Received[], type: string) => received.filter((one) => one.type === type)

/** What was published because it is unsettled. */
export const asked = (received: Received[]) => ofType(received, 'shop.thing.asked.v1')

/** What was published as state. */
export const changed = (received: Received[]) => ofType(received, 'shop.thing.changed.v1')
