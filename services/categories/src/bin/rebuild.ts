import { requestRebuild } from '@techshop/local-copy/rebuild'
import { runCommand } from '../command.ts'
import { parseConfig } from '../config.ts'
import { productsCopy } from '../features/copy-product/copy-product.ts'

// Takes the whole copy of catalog's products again. The old copy serves until the new one is whole.
process.exitCode = await runCommand('rebuild', parseConfig({ PORT: '0', ...process.env }), async ({ db, logger }) => {
  logger.info({ copy: productsCopy, snapshotId: await requestRebuild(db, productsCopy) }, 'rebuild begun')
})
