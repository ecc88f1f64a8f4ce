import path from 'node:path'
import { openApi } from '@techshop/service-commands/openapi'
import { createOrderTokens } from '../access/order-token.ts'
import { createApp } from '../app.ts'
import type { Database } from '../database/database.ts'
import { createOrderRepository } from '../database/order-repository.ts'
import { placingReader } from '../database/placing.ts'
import { createOrderChanges } from '../following/order-changes.ts'
import { createOrderFeed } from '../following/order-feed.ts'
import { createStreamPlaces } from '../following/stream-places.ts'

process.exitCode = await openApi({
  service: 'orders',
  directory: path.join(import.meta.dirname, '../..'),
  async createService(config, db: Database) {
    const orders = createOrderRepository(db, { unpaidOrderHours: 1 }, () => {})
    const changes = createOrderChanges()
    const feed = createOrderFeed(changes, { findMany: orders.findMany, changedSince: async () => [] }, () => {})
    const service = await createApp(config, {
      db,
      orders,
      readPlacing: placingReader(db),
      tokens: createOrderTokens([{ id: 'none', secret: Buffer.alloc(32) }]),
      tokenDays: 1,
      changes,
      feed,
      orderStreams: createStreamPlaces(0),
      staffStreams: createStreamPlaces(0),
      isOpen: async () => false,
      hasDatabase: async () => false,
      now: () => new Date(),
    })
    service.addHook('onClose', async () => feed.stop())
    return service
  },
})
