import type { ProductSuggestion } from '@techshop/contracts/product'
import { executePrepared } from '@techshop/database/prepared-statement'
import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { correctedWords } from '../../database/search-vocabulary.ts'
import { foundByWords, searchQuery, searchWordsIn, type Words } from '../../database/word-search.ts'
import { searchText, searchWords } from '../../domain/search-words.ts'

/** Of the products whose names have the words, at most this many are compared. */
const MAX_COMPARED = 200

/**
 * Completions of what is being typed: categories and active products whose name has the words, the last one perhaps
 * unfinished. Names that begin with it come first. Where there is none, the spelling is corrected.
 */
export const suggestProducts = async (db: Database, typed: string, limit: number): Promise<ProductSuggestion[]> => {
  const words = searchWords(typed).map((word) => [word])
  if (words.length === 0) return []
  const found = await readSuggestions(db, words, searchText(typed), limit)
  if (found.length > 0) return found
  const corrected = await correctedWords(db, typed)
  return corrected ? readSuggestions(db, corrected, searchText(typed), limit) : []
}

const readSuggestions = async (
  db: Database,
  words: Words,
  typed: string,
  limit: number,
): Promise<ProductSuggestion[]> => {
  const columns = sql`p.id, p.slug, p.name, p.search_name`
  const named = foundByWords(columns, searchWordsIn('name', words), sql`p.status = 'active'`, MAX_COMPARED)
  const statement = sql<ProductSuggestion>`
    select text, kind, slug from (
      select name as text, slug, 'category' as kind, 1 as place from category_copies
      where not deleted and to_tsvector('simple', search_name) @@ ${searchQuery(words)}
      union all
      select name, slug, 'product', case when starts_with(search_name, ${typed}) then 0 else 2 end
      from ${named} named
    ) suggestion
    order by place, length(text), text collate "C", slug limit ${limit}`
  return executePrepared(db, statement)
}
