import { type Kysely, sql } from 'kysely'

/**
 * Products whose name contains something like the text, typing errors included, the most alike first.
 * A function, because the threshold of the index operator is a setting: 0.6, its default, misses two swapped letters.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function similar_products(text text, statuses text[], maximum integer)
    returns table (id uuid, similarity real)
    language sql stable
    set pg_trgm.word_similarity_threshold = '0.35'
    as $$
      select p.id, word_similarity(text, p.search_name) as similarity
      from products p
      where p.search_name %> text and p.status = any (statuses)
      order by similarity desc, p.id desc
      limit maximum
    $$`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop function similar_products`.execute(db)
}
