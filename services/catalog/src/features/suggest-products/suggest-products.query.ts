import type { ProductSuggestion } from '@techshop/contracts/product'
import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { tsqueryOf } from '../../database/product-selection.ts'
import { searchText } from '../../domain/search-words.ts'

/** Of the products whose names have the words, at most this many are compared. */
const MAX_COMPARED = 200

/**
 * Completions of what is being typed: categories and active products whose name has the words, the last one perhaps
 * unfinished; where there are few, products whose name is spelled alike. Names that begin with it come first.
 */
export const suggestProducts = async (db: Database, typed: string, limit: number): Promise<ProductSuggestion[]> => {
  const words = searchText(typed)
  if (words === '') return []
  const wanted = sql`to_tsquery('simple', ${tsqueryOf(typed, 'A')})`
  const { rows } = await sql<ProductSuggestion>`
    with named as materialized (
      select id, slug, name, search_name from products
      where search @@ ${wanted} and status = 'active' limit ${MAX_COMPARED}
    ), alike as (
      select p.slug, p.name, s.similarity
      from similar_products(${words}, array['active'], ${limit}) s join products p on p.id = s.id
      where (select count(*) from named) < ${limit} and s.id not in (select id from named)
    ), suggestion as (
      select name, slug, 'category' as kind, 1 as place, 0 as distance from category_copies
      where not deleted and to_tsvector('simple', search_name) @@ to_tsquery('simple', ${tsqueryOf(typed)})
      union all
      select name, slug, 'product', case when starts_with(search_name, ${words}) then 0 else 2 end, length(name)
      from named
      union all
      select name, slug, 'product', 3, 1 - similarity from alike
    )
    select name as text, kind, slug from suggestion
    order by place, distance, name collate "C", slug limit ${limit}`.execute(db)
  return rows
}
