import { type RawBuilder, sql } from 'kysely'
import type { Keys } from '../../database/page-cursor.ts'
import { conditions, type ProductSelection } from '../../database/product-selection.ts'
import { foundByWords, searchQuery, searchTermsIn } from '../../database/word-search.ts'
import type { SearchQuery } from '../../search/query.ts'

type Sql = RawBuilder<unknown>

/** A word that thousands of products share ranks nothing: this many of them are compared. */
const MAX_RANKED = 250

/** What counts beside the words themselves, which make less than one. */
const WORTH = { sameName: 4, thingItself: 2, nameBegins: 1, inName: 0.5, shareOfName: 1 }

/** How good a product is for a query, of `search`, `search_name` and `category_id`. */
const rankOf = ({ name, words, things }: SearchQuery): Sql => {
  const typed = name.split(' ').length
  const inName = sql`search @@ (select ${searchQuery(words, { inName: true })})`
  const share = sql`least(1, ${typed}::float8 / (1 + length(search_name) - length(replace(search_name, ' ', ''))))`
  return sql`(
    ts_rank(search, (select ${searchQuery(words)}))
      + case when search_name = ${name} then ${sql.lit(WORTH.sameName)}
          when starts_with(search_name, ${name}) then ${sql.lit(WORTH.nameBegins)} else 0 end
      + case when category_id = any (${things}::uuid[]) then ${sql.lit(WORTH.thingItself)} else 0 end
      + case when ${inName} then ${sql.lit(WORTH.inName)} + ${sql.lit(WORTH.shareOfName)} * ${share} else 0 end
  )::float8`
}

/**
 * A page of a search, best first, as rows of `id` and `rank`: a name that is what was typed, then the thing itself before
 * what is made for it, then names before descriptions.
 */
export const rankedPage = (
  { searchQuery, ...selection }: ProductSelection & { readonly searchQuery: SearchQuery },
  after: Keys,
  maximum: number | Sql,
): Sql => {
  const search = searchTermsIn('product', searchQuery, selection.attributes.size > 0)
  const columns = sql`p.id, p.search, p.search_name, p.category_id`
  const others = sql`${conditions(selection)} and p.search_name <> ${searchQuery.name}`
  const isBeyond = after.length === 0 ? sql`true` : sql`(rank, id) < (${after[0]}::float8, ${after[1]}::uuid)`
  return sql`
    select id, rank from (
      select id, ${rankOf(searchQuery)} as rank
      from (
        select * from ${foundByWords(columns, search, others, MAX_RANKED)} found
        union all
        select ${columns} from products p
        where ${conditions(selection)} and ${search.all} and p.search_name = ${searchQuery.name}
      ) candidate
    ) ranked
    where ${isBeyond} order by rank desc, id desc limit ${maximum}`
}
