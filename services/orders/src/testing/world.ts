import type { Order as OrderResource } from '@techshop/contracts/order'
import { connectDatabase } from '@techshop/database/connection'
import { migrateToLatest } from '@techshop/database/migrations'
import { connectMessaging, type Messaging } from '@techshop/messaging/connection'
import { type HostConfig, parseIdleConfig } from '@techshop/service-host/config'
import { startOn } from '@techshop/service-host/start'
import { createTestDatabase } from '@techshop/test-kit/database'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { startTestNats } from '@techshop/test-kit/nats'
import { sql } from 'kysely'
import type { Test } from 'tap'
import { v7 as uuidv7 } from 'uuid'
import type { OrdersConfig } from '../config.ts'
import { type Database, migrationsFolder, ordersMigrations } from '../database/database.ts'
import { createOrderRepository, type OrderRepository } from '../database/order-repository.ts'
import { connectHints } from '../following/hints.ts'
import { createOrderChanges } from '../following/order-changes.ts'
import { orders } from '../service.ts'
import { createStaffTokens } from './staff-tokens.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what came over the wire, to be compared.
  readonly body: any
}

export interface CallOptions {
  readonly body?: unknown
  readonly headers?: Record<string, string>
  /** For `Authorization: Bearer`. */
  readonly token?: string | undefined
  readonly signal?: AbortSignal
}

/** One running process of orders. */
export interface Instance {
  readonly url: string
  readonly messaging: Messaging
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
  /** Everything that it logged, line by line. */
  readonly log: string[]
  /** kill -9 is for processes; this at least answers nobody any more. */
  stop(): Promise<void>
}

export const tokenKeys = [{ id: 'k1', secret: Buffer.alloc(32, 7) }]

/** Those of a shop whose merchant has said nothing. */
const { placingLimits } = parseIdleConfig(orders, {})

export interface InstanceOptions {
  readonly roles?: HostConfig['roles']
  readonly rateLimits?: boolean
  readonly unpaidOrderHours?: number
  readonly timeZone?: string
  readonly placingLimits?: Partial<OrdersConfig['placingLimits']>
  readonly trustedProxies?: readonly string[]
  readonly tokenKeys?: OrdersConfig['tokenKeys']
  readonly rateLimitExempt?: readonly string[]
  /** The database by another way than the world's own connections. */
  readonly db?: Database
  now?(): Date
}

/** PostgreSQL, NATS and any number of instances of orders, all real; everything is gone when the test ends. */
export const createWorld = async (t: Test) => {
  const [nats, staff, database] = await Promise.all([
    startTestNats(),
    createStaffTokens(),
    createTestDatabase({
      connect: connectDatabase,
      template: 'orders',
      migrate: async (db: Database) => migrateToLatest(db, await ordersMigrations()),
      sources: [migrationsFolder],
    }),
  ])
  const { db } = database
  const instances: Instance[] = []

  const start = async (options: InstanceOptions = {}): Promise<Instance> => {
    const {
      roles = new Set(['api'] as const),
      rateLimits = false,
      rateLimitExempt = [],
      trustedProxies = [],
      now,
    } = options
    const messaging = connectMessaging({ url: nats.url, name: `orders-${instances.length}`, logger })
    const log: string[] = []
    const config: HostConfig & OrdersConfig = {
      host: '127.0.0.1',
      port: 0,
      roles,
      service: {
        logLevel: 'info',
        corsOrigins: [],
        rateLimits: { enabled: rateLimits, exempt: rateLimitExempt },
        staff: staff.config,
        trustedProxies,
      },
      databaseUrl: database.url,
      databasePoolSize: 10,
      natsUrl: nats.url,
      tokenKeys: options.tokenKeys ?? tokenKeys,
      tokenDays: 90,
      unpaidOrderHours: options.unpaidOrderHours ?? 72,
      immediatePaymentMinutes: 30,
      timeZone: options.timeZone ?? 'UTC',
      placingLimits: { ...placingLimits, ...options.placingLimits },
    }
    const logDestination = { write: (line: string) => void log.push(line) }
    const { url, close } = await startOn(orders, {
      config,
      db: options.db ?? db,
      messaging,
      logDestination,
      ...(now ? { now } : {}),
    })
    let stopped: Promise<void> | undefined
    const stop = () => {
      stopped ??= close().then(() => messaging.close())
      return stopped
    }
    const instance = { url, messaging, log, stop, call: caller(url) }
    instances.push(instance)
    return instance
  }

  /** Orders as another process would move them: nothing but NATS tells the instances about it. */
  const elsewhere = (): OrderRepository => {
    const messaging = connectMessaging({ url: nats.url, name: 'elsewhere', logger })
    t.teardown(() => messaging.close())
    const hints = connectHints(messaging, createOrderChanges(), () => {})
    return createOrderRepository(db, { unpaidOrderHours: 72, immediatePaymentMinutes: 30 }, (order) =>
      hints.send(order, true),
    )
  }

  t.teardown(async () => {
    await Promise.all(instances.map((instance) => instance.stop()))
    await Promise.all([database.drop(), nats.remove(), staff.remove()])
  })
  return { nats, db, databaseUrl: database.url, start, elsewhere, staffToken: staff.token, logger }
}

const caller =
  (url: string) =>
  async (method: string, path: string, { body, headers = {}, token, signal }: CallOptions = {}): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
  }

export interface Offer {
  readonly sku: string
  readonly amount?: number
  readonly currency?: string
}

/** Completes orders' read model of products, of one variant each, without asking catalog. */
export const offer = async (db: Database, offers: readonly Offer[]): Promise<void> => {
  for (const { sku, amount = 1000, currency = 'USD' } of offers) {
    const id = uuidv7()
    await sql`insert into product_read_model (id, version, status, deleted) values (${id}, 1, 'active', false)`.execute(
      db,
    )
    await sql`
      insert into sellable_items (sku, product_id, product_version, name, options, price_amount, currency)
      values (${sku}, ${id}, 1, ${`Name of ${sku}`}, '{"Size": "M"}', ${amount}, ${currency})`.execute(db)
  }
  await sql`
    insert into read_model_rebuilds (read_model, completed_snapshot_id, completed_at) values ('products', ${uuidv7()}, now())
    on conflict (read_model) do update set completed_at = now()`.execute(db)
}

const ada = { name: 'Ada Lovelace', email: 'Ada@Example.com' }
const address = { line1: 'Road 1', city: 'Town', postalCode: '12345', country: 'DE' }

/** A request for one or more skus. */
export const orderRequest = (items: readonly { sku: string; quantity?: number; unitPrice?: object }[]) => ({
  customer: ada,
  shippingAddress: address,
  items: items.map((item) => ({ quantity: 1, ...item })),
})

let keys = 0
export const newKey = (): string => `key-${process.pid}-${keys++}`

/** Places an order that is expected to be taken. */
export const placed = async (
  instance: Instance,
  items: readonly { sku: string; quantity?: number }[] = [{ sku: 'A' }],
): Promise<OrderResource & { accessToken: string }> => {
  const headers = { 'idempotency-key': newKey() }
  const { status, body } = await instance.call('POST', '/api/orders', { body: orderRequest(items), headers })
  if (status !== 201) throw new Error(`not placed: ${status} ${JSON.stringify(body)}`)
  return body
}
