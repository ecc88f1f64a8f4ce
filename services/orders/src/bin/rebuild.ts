import { requestRebuild } from '@techshop/local-copy/rebuild'
import { withDatabase } from '../command.ts'
import { parseDatabaseUrl } from '../config.ts'
import { productsCopy } from '../features/copy-product/copy-product.ts'

const snapshotId = await withDatabase(parseDatabaseUrl(process.env), (db) => requestRebuild(db, productsCopy))
console.log(`the copy of products is being taken again, as snapshot ${snapshotId}; the old one serves meanwhile`)
