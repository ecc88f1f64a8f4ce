import { migrateToLatest } from '@techshop/database/migrations'
import { runCommand } from '../command.ts'
import { parseDatabaseUrl } from '../config.ts'
import { catalogMigrations } from '../database/database.ts'

// Brings the database at DATABASE_URL up to this version. Any number of these may run at once.
process.exitCode = await runCommand(
  'migrate',
  () => parseDatabaseUrl(process.env),
  async (db, logger) => {
    logger.info({ applied: await migrateToLatest(db, await catalogMigrations()) }, 'migrated')
  },
)
