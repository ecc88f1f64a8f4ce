import { requestRebuild } from '@techshop/local-copy/rebuild'
import { runCommand } from '../command.ts'
import { parseDatabaseUrl } from '../config.ts'
import { categoriesCopy } from '../features/copy-category/copy-category.ts'

// Takes the whole copy of the categories again. The old copy serves until the new one is whole.
process.exitCode = await runCommand(
  'rebuild',
  () => parseDatabaseUrl(process.env),
  async (db, logger) => {
    logger.info({ copy: categoriesCopy, snapshotId: await requestRebuild(db, categoriesCopy) }, 'rebuild begun')
  },
)
