import type { Database } from '../../database/database.ts'
import { type KeptImport, readImports } from '../../database/product-imports.ts'

/** The imports that are kept, newest first, as the contract shows them. */
export const listImports = async (db: Database) => (await readImports(db)).map(resourceOf)

const resourceOf = ({ startedAt, finishedAt, ...kept }: KeptImport) => ({
  ...kept,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
})
