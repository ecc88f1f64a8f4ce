// Prints the OpenAPI document. Nothing is connected: the handlers are registered, and never called.
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
    ready: async () => false,
    now: () => new Date(),
  },
)
process.stdout.write(await openApiText(app))
await Promise.all([app.close(), feed.stop()])
await db.destroy()
