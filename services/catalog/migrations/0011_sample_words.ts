import { type Kysely, sql } from 'kysely'

/**
 * A sample for searches for one word: the names of 8 in 256 products as their ids fall, and all words of 1 of those 8.
 * So a word that every description has and no name is found as well, and one that is not found often enough is rare:
 * all that have it can be read. `products_some_names` of migration 0010 is left for the version before.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create index products_sample on products using gin ((
      case get_byte(uuid_send(id), 15) when 0 then search else to_tsvector('simple', search_name) end
    )) where get_byte(uuid_send(id), 15) < 8`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop index products_sample`.execute(db)
}
