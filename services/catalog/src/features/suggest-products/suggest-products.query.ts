import type { ProductSuggestion } from '@techshop/contracts/product'
import { executePrepared } from '@techshop/database/prepared-statement'
import { searchWords } from '@techshop/search-terms/words'
import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { correctedText } from '../../database/search-vocabulary.ts'
import type { ReadShopWords } from '../../database/shop-words.ts'
import { foundByWords, searchTermsIn } from '../../database/word-search.ts'
import { type SearchQuery, searchQueryOf } from '../../search/query.ts'

/** Of the products whose names have the words, at most this many are compared. */
const MAX_COMPARED = 200

/**
 * Completions of what is being typed: categories and active products whose name has the words, the last one perhaps
 * unfinished. The thing itself comes first, then names that begin with it. Where there is none, the spelling is corrected.
 */
export const suggestProducts = async (
  db: Database,
  shopWords: ReadShopWords,
  typed: string,
  limit: number,
): Promise<ProductSuggestion[]> => {
  if (searchWords(typed).length === 0) return []
  const shop = await shopWords()
  const found = await readSuggestions(db, searchQueryOf(typed, shop), limit)
  if (found.length > 0) return found
  const corrected = await correctedText(db, typed, shop)
  return corrected === undefined ? [] : readSuggestions(db, searchQueryOf(corrected, shop), limit)
}

interface SuggestionRow {
  text: string
  kind: ProductSuggestion['kind']
  slug: string
  image: NonNullable<ProductSuggestion['image']> | null
  price: NonNullable<ProductSuggestion['price']> | null
}

const readSuggestions = async (db: Database, searchQuery: SearchQuery, limit: number): Promise<ProductSuggestion[]> => {
  const { name, things } = searchQuery
  const columns = sql`p.id, p.slug, p.name, p.search_name, p.category_id`
  // A name seldom has several words of a search, and to know which has would take reading all products that do anywhere.
  const search = searchTermsIn(searchQuery.isSingle ? 'name' : 'product', searchQuery)
  const named = foundByWords(columns, search, sql`p.status = 'active'`, MAX_COMPARED)
  // As words: what a category is called has no terms.
  const inCategory = searchWords(name)
    .map((word, index, { length }) => (index === length - 1 ? `'${word}':*` : `'${word}'`))
    .join(' & ')
  const statement = sql<SuggestionRow>`
    select best.text, best.kind, best.slug, p.images->0 as image,
      case when p.id is not null then json_build_object('amount', p.price_amount, 'currency', p.currency) end as price
    from (
      select text, kind, slug, id, place from (
        select name as text, slug, 'category' as kind, null::uuid as id, case when search_name = ${name} or id = ${things[0] ?? null}::uuid then 0 else 2 end as place
        from category_read_model
        where not deleted and to_tsvector('simple', search_name) @@ (select ${inCategory}::tsquery)
        union all
        select name, slug, 'product', id,
          case when category_id = any (${things}::uuid[]) then 1 when starts_with(search_name, ${name}) then 1 else 3 end
        from ${named} named
      ) suggestion
      order by place, length(text), text collate "C", slug limit ${limit}
    ) best left join products p on p.id = best.id
    order by best.place, length(best.text), best.text collate "C", best.slug`
  const rows = await executePrepared(db, statement)
  return rows.map(({ text, kind, slug, image, price }) => ({
    text,
    kind,
    slug,
    ...(image ? { image } : {}),
    ...(price ? { price } : {}),
  }))
}
