import { type RawBuilder, sql } from 'kysely'
import type { Keys } from '../../database/page-cursor.ts'
import { conditions, type ProductSelection, wantedWords } from '../../database/product-selection.ts'
import { foundByWords, searchQuery, searchWordsIn } from '../../database/word-search.ts'
import { searchText } from '../../domain/search-words.ts'

type Sql = RawBuilder<unknown>

/** A word that thousands of products share ranks nothing: this many of them are compared. */
const MAX_RANKED = 250

/**
 * A page of a search, best first, as rows of `id` and `rank`. A name that is or begins with what was typed comes first.
 */
export const rankedPage = (selection: ProductSelection, after: Keys, maximum: number | Sql): Sql => {
  const name = searchText(selection.text ?? '')
  const words = wantedWords(selection)
  const search = searchWordsIn('product', words, selection.attributes.size > 0)
  const columns = sql`p.id, p.search, p.search_name`
  const others = sql`${conditions(selection)} and p.search_name <> ${name}`
  const isBeyond = after.length === 0 ? sql`true` : sql`(rank, id) < (${after[0]}::float8, ${after[1]}::uuid)`
  return sql`
    select id, rank from (
      select id, (
        ts_rank(search, (select ${searchQuery(words)}))
          + case when search_name = ${name} then 2 when starts_with(search_name, ${name}) then 1 else 0 end
      )::float8 as rank
      from (
        select * from ${foundByWords(columns, search, others, MAX_RANKED)} found
        union all
        select ${columns} from products p where ${conditions(selection)} and ${search.all} and p.search_name = ${name}
      ) candidate
    ) ranked
    where ${isBeyond} order by rank desc, id desc limit ${maximum}`
}
