import { type SearchedProduct, searchVectorOf, spelledWordsOf } from '@techshop/search-terms/product'
import { sql } from 'kysely'
import type { Transaction } from './database.ts'
import { rememberWords } from './search-vocabulary.ts'

interface Behind extends SearchedProduct {
  id: string
  version: number
  skus: string[]
}

/**
 * Makes the terms of at most so many products that are behind their version, and returns how many. The products
 * themselves do not change: neither version nor time, and no event.
 */
export const renewTerms = async (trx: Transaction, maximum: number): Promise<number> => {
  const { rows } = await sql<Behind>`
    select id, version, name, description, category_id as "categoryId", attributes, options,
      array(select sku from variants v where v.product_id = p.id and not archived order by position) as skus
    from products p where searched_version is distinct from version
    order by id limit ${maximum} for no key update skip locked`.execute(trx)
  if (rows.length === 0) return 0
  const renewed = rows.map((row) => ({
    id: row.id,
    search: searchVectorOf({ ...row, variants: row.skus.map((sku) => ({ sku })) }),
  }))
  await sql`
    update products p set search = r.search, searched_version = p.version
    from jsonb_to_recordset(${JSON.stringify(renewed)}::jsonb) as r(id uuid, search tsvector) where p.id = r.id`.execute(
    trx,
  )
  await rememberWords(trx, rows.flatMap(spelledWordsOf))
  return rows.length
}
