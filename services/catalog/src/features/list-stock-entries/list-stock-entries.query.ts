import type { StockEntry } from '@techshop/contracts/stock-adjustment'
import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { decodeCursor, encodeCursor } from '../../database/page-cursor.ts'
import { isSkuOf, type LedgerRow, ledgerColumns, toStockEntry } from '../../database/stock-repository.ts'

export interface LedgerPage {
  readonly items: StockEntry[]
  readonly nextCursor: string | null
}

/** One page of a sku's ledger, newest first. */
export const listStockEntries = async (
  db: Database,
  { productId, sku }: { readonly productId: string; readonly sku: string },
  limit: number,
  cursor: string | undefined,
): Promise<LedgerPage | 'unknown-sku' | 'broken-cursor'> => {
  if (!(await isSkuOf(db, productId, sku))) return 'unknown-sku'
  const after = cursor === undefined ? [Number.MAX_SAFE_INTEGER] : decodeCursor(cursor, sku, ['integer'])
  if (!after) return 'broken-cursor'
  const { rows } = await sql<LedgerRow>`
    select ${ledgerColumns} from stock_entries where sku = ${sku} and position < ${after[0]}
    order by position desc limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(toStockEntry), nextCursor: last ? encodeCursor([last.position], sku) : null }
}
