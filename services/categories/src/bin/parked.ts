import { parked } from '@techshop/service-commands/parked'
import { consumersOf } from '../consumers.ts'
import type { Database } from '../database/database.ts'

process.exitCode = await parked({
  service: 'categories',
  // Only the process that takes a whole copy understands its end; the next rebuild replaces it.
  consumers: (db: Database) => consumersOf(db, async () => {}),
})
