// Writes openapi.json, or with --check fails when it is not what the service says. Nothing is connected: handlers are
// registered and never called.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openApiText } from '@techshop/service-runtime/service'
import { createOrderTokens } from '../access/order-token.ts'
import { createApp } from '../app.ts'
import { openDatabase } from '../database/database.ts'
import { createOrderRepository } from '../database/order-repository.ts'
import { createOrderChanges } from '../following/order-changes.ts'
import { createOrderFeed } from '../following/order-feed.ts'
import { createStreamPlaces } from '../following/stream-places.ts'

const db = openDatabase({ url: 'postgres://document.invalid', applicationName: 'openapi', poolSize: 1 })
const orders = createOrderRepository(db, { unpaidOrderHours: 1 }, () => {})
const changes = createOrderChanges()
const feed = createOrderFeed(changes, { findMany: orders.findMany, changedSince: async () => [] }, () => {})

const app = await createApp(
  { logLevel: 'silent', corsOrigins: [], rateLimits: { enabled: false, exempt: [] }, trustedProxies: [] },
  {
    db,
    orders,
    tokens: createOrderTokens([{ id: 'none', secret: Buffer.alloc(32) }]),
    tokenDays: 1,
    changes,
    feed,
    orderStreams: createStreamPlaces(0),
    staffStreams: createStreamPlaces(0),
    hasProducts: async () => false,
    hasDatabase: async () => false,
    now: () => new Date(),
  },
)
const text = await openApiText(app)
await Promise.all([app.close(), feed.stop()])
await db.destroy()

const file = path.join(import.meta.dirname, '../../openapi.json')
if (!process.argv.includes('--check')) await writeFile(file, text)
else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
  console.error('openapi.json does not match the service: run "pnpm generate"')
  process.exitCode = 1
}
