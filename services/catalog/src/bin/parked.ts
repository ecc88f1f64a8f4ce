import { parked } from '@techshop/service-commands/parked'
import { catalogConsumers } from '../consumers.ts'
import type { Database } from '../database/database.ts'

process.exitCode = await parked({
  service: 'catalog',
  consumers: (db: Database) =>
    catalogConsumers({
      db,
      now: () => new Date(),
      settled() {},
      // Only the process that takes a whole copy understands its end; the next rebuild replaces it.
      async completeCategoryCopy() {},
    }),
})
