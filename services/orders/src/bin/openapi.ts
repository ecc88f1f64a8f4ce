import path from 'node:path'
import { openApi } from '@techshop/service-commands/openapi'
import { createOrderTokens } from '../access/order-token.ts'
import { createPlacingSubjects } from '../access/placing-subject.ts'
import { createApp } from '../app.ts'
import type { Database } from '../database/database.ts'
import { createOrderRepository } from '../database/order-repository.ts'
import { placingReader } from '../database/placing.ts'
import { createOrderChanges } from '../following/order-changes.ts'
import { createOrderFeed } from '../following/order-feed.ts'
import { createStreamPlaces } from '../following/stream-places.ts'

const keys = [{ id: 'none', secret: Buffer.alloc(32) }]

process.exitCode = await openApi({
  service: 'orders',
  directory: path.join(import.meta.dirname, '../..'),
  async createService(config, db: Database) {
    const orders = createOrderRepository(db, { unpaidOrderHours: 1, immediatePaymentMinutes: 1 }, () => {})
    const changes = createOrderChanges()
    const feed = createOrderFeed(changes, { findMany: orders.findMany, changedSince: async () => [] }, () => {})
    const service = await createApp(config, {
      db,
      orders,
      readPlacing: placingReader(db),
      tokens: createOrderTokens(keys),
      tokenDays: 1,
      timeZone: 'UTC',
      placingLimits: {
        unitsPerLine: 1,
        unitsPerLineBySku: new Map(),
        unitsPerOrder: 1,
        unpaidPerEmail: 1,
        unpaidPerClient: 1,
        placedPerClientAndHour: 1,
      },
      placingSubjects: createPlacingSubjects(keys),
      placingRefused: () => {},
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
