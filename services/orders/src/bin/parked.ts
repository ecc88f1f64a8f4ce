import { parked } from '@techshop/service-commands/parked'
import { parseConfig } from '../config.ts'
import { ordersConsumers } from '../consumers.ts'
import type { Database } from '../database/database.ts'
import { createOrderRepository } from '../database/order-repository.ts'

process.exitCode = await parked({
  service: 'orders',
  consumers: (db: Database) =>
    ordersConsumers({
      db,
      // Those who follow an order see it move when they look into the database the next time.
      orders: createOrderRepository(db, parseConfig({ PORT: '0', ...process.env }), () => {}),
      // Only the process that takes a whole copy understands its end; the next rebuild replaces it.
      async completeProductCopy() {},
      now: () => new Date(),
    }),
})
