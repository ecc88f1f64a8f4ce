import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Client, createClient } from '@techshop/client'
import { connectDatabase } from '@techshop/database/connection'
import { loadMigrations, migrateToLatest } from '@techshop/database/migrations'
import { makeStaffKey, publicKeySet, staffAudience, staffIssuer, staffToken } from '@techshop/local-stack/staff-token'
import { connectMessaging, type Messaging } from '@techshop/messaging/connection'
import { freePort } from '@techshop/process-supervisor/ports'
import { createTestDatabase } from '@techshop/test-kit/database'
import { eventually } from '@techshop/test-kit/eventually'
import { testLogger } from '@techshop/test-kit/logger'
import { startTestNats } from '@techshop/test-kit/nats'
import { type Kysely, sql } from 'kysely'
import type { Test } from 'tap'
import { type Buyer, createBuyer } from './buyer.ts'
import type { Databases } from './invariants/invariant.ts'
import { PATIENCE_MS } from './patience.ts'
import type { Rewrite } from './rewrite.ts'
import { ServiceProcess } from './service-process.ts'

/** Kept from run to run: a process starts in half the time. */
const compileCache = path.resolve(import.meta.dirname, '../node_modules/.cache/compile-cache')

type Service = 'catalog' | 'orders'

/** Real PostgreSQL and NATS with one process each of catalog and orders, which a test may kill and change. */
export interface World {
  readonly catalog: ServiceProcess
  readonly orders: ServiceProcess
  readonly databases: Databases
  readonly messaging: Messaging
  readonly staff: Client
  readonly buyer: Buyer
  /** Resolves when a process answers as ready. */
  ready(service: ServiceProcess): Promise<void>
}

const createDatabase = (service: Service) => {
  const folder = path.resolve(import.meta.dirname, '../../../services', service, 'migrations')
  return createTestDatabase<unknown>({
    connect: connectDatabase,
    template: service,
    migrate: async (db) => migrateToLatest(db, await loadMigrations(folder)),
    sources: [folder],
  })
}

/** Lets catalog serve without the service categories: its read model is complete, and empty. */
const skipCategories = (catalog: Kysely<unknown>) =>
  sql`
    insert into read_model_rebuilds (read_model, completed_snapshot_id, completed_at)
    values ('categories', gen_random_uuid(), now())`.execute(catalog)

const createStaff = async (directory: string) => {
  const key = await makeStaffKey()
  const file = path.join(directory, 'jwks.json')
  await writeFile(file, JSON.stringify(publicKeySet(key)))
  return {
    token: await staffToken(key).current(),
    environment: {
      STAFF_JWKS_URL: pathToFileURL(file).href,
      STAFF_ISSUER: staffIssuer,
      STAFF_AUDIENCE: staffAudience,
    },
  }
}

/** Starts it all, with rewrites in both services if told; everything is gone when the test ends. */
export const startWorld = async (t: Test, rewrites: readonly Rewrite[] = []): Promise<World> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'techshop-crash-'))
  const [nats, staff, catalogDatabase, ordersDatabase] = await Promise.all([
    startTestNats(),
    createStaff(directory),
    createDatabase('catalog'),
    createDatabase('orders'),
  ])
  const create = async (service: Service, databaseUrl: string) =>
    new ServiceProcess({
      service,
      port: await freePort(),
      instructionFile: path.join(directory, `${service}-crash-instruction.json`),
      environment: {
        ...staff.environment,
        DATABASE_URL: databaseUrl,
        NATS_URL: nats.url,
        RATE_LIMITS: 'off',
        LOG_LEVEL: 'warn',
        NODE_COMPILE_CACHE: compileCache,
        ORDER_TOKEN_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64url')}`,
      },
    })
  const [catalog, orders] = [await create('catalog', catalogDatabase.url), await create('orders', ordersDatabase.url)]
  const messaging = connectMessaging({ url: nats.url, name: 'crash-tests', logger: testLogger })
  t.teardown(async () => {
    await Promise.all([catalog.kill(), orders.kill(), messaging.close()])
    await Promise.all([catalogDatabase.drop(), ordersDatabase.drop(), nats.remove()])
    await rm(directory, { recursive: true, force: true })
  })
  await skipCategories(catalogDatabase.db)
  const ready = async (service: ServiceProcess) => {
    await eventually(
      'it ends or is ready',
      async () => !service.isAlive || (await service.isReady()),
      PATIENCE_MS,
    ).catch((error) => {
      throw new Error(`${service.url} does not get ready:\n${service.output}`, { cause: error })
    })
    if (!service.isAlive) throw new Error(`the process did not start:\n${service.output}`)
  }
  for (const service of [catalog, orders]) service.start(rewrites)
  await Promise.all([catalog, orders].map(ready))
  return {
    catalog,
    orders,
    messaging,
    databases: { catalog: catalogDatabase.db, orders: ordersDatabase.db },
    staff: createClient({ baseUrl: catalog.url, token: staff.token }),
    buyer: createBuyer(createClient({ baseUrl: orders.url, retry: { maxAttempts: 1 } })),
    ready,
  }
}
