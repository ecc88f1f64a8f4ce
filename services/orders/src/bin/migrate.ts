import { migrateToLatest } from '@techshop/database/migrations'
import { createLogger } from '@techshop/service-runtime/logger'
import { withDatabase } from '../command.ts'
import { parseDatabaseUrl } from '../config.ts'
import { ordersMigrations } from '../database/database.ts'

const logger = createLogger({ service: 'orders', level: 'info' })
const applied = await withDatabase(parseDatabaseUrl(process.env), async (db) =>
  migrateToLatest(db, await ordersMigrations()),
)
logger.info({ applied }, 'migrated')
