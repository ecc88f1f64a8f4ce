import { type RawBuilder, sql } from 'kysely'
import type { Keys } from '../../database/page-cursor.ts'
import { allOf, matchesText, type ProductSelection, restrictions, tsqueryOf } from '../../database/product-selection.ts'
import { searchText } from '../../domain/search-words.ts'

type Sql = RawBuilder<unknown>

/** A word that thousands of products share ranks nothing: this many of them are compared. */
const MAX_RANKED = 1_000

/**
 * A page of a search, best first, as rows of `id` and `rank`: products that have all words or, where there is none,
 * products that are spelled alike. A name that is or begins with what was typed comes first.
 */
export const rankedPage = (selection: ProductSelection, after: Keys, maximum: number): Sql => {
  const { statuses, category, text = '' } = selection
  const demands = allOf([
    sql`p.status = any (${statuses})`,
    ...(category === undefined ? [] : [sql`p.category_id = any (array(select id from below))`]),
    ...restrictions(selection),
  ])
  const name = searchText(text)
  const isBeyond = after.length === 0 ? sql`true` : sql`(rank, id) < (${after[0]}::float8, ${after[1]}::uuid)`
  return sql`
    select id, rank from (
      select p.id, (
        ts_rank(p.search, to_tsquery('simple', ${tsqueryOf(text)}))
          + case when p.search_name = ${name} then 2 when starts_with(p.search_name, ${name}) then 1 else 0 end
      )::float8 as rank
      from (
        select p.id, p.search, p.search_name from products p where ${matchesText(text)} and ${demands}
        limit ${MAX_RANKED}
      ) p
      union all
      select p.id, s.similarity::float8 as rank
      from similar_product s join products p on p.id = s.id
      where ${demands}
    ) ranked
    where ${isBeyond} order by rank desc, id desc limit ${maximum}`
}
