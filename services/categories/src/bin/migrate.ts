import { migrateToLatest } from '@techshop/database/migrations'
import { createLogger } from '@techshop/service-runtime/logger'
import { categoriesMigrations, openDatabase } from '../database/database.ts'

// Brings the database at DATABASE_URL up to this version. Any number of these may run at once.
const logger = createLogger({ service: 'categories', level: process.env.LOG_LEVEL || 'info' })
const url = process.env.DATABASE_URL
if (!url) {
  logger.fatal('DATABASE_URL is missing')
  process.exit(1)
}
const db = openDatabase({ url, applicationName: 'categories-migrate', poolSize: 1 })
try {
  logger.info({ migrations: await migrateToLatest(db, await categoriesMigrations()) }, 'migrated')
} catch (error) {
  logger.fatal({ err: error }, 'could not migrate')
  process.exitCode = 1
} finally {
  await db.destroy()
}
