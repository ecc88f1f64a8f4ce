import { type Kysely, sql } from 'kysely'

/** One index of words and attributes: a search for both reads as much as the rarest has, not all that has either. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index products_words on products using gin (search, attribute_keys)`.execute(db)
  await sql`drop index products_search`.execute(db)
  await sql`drop index products_attribute_keys`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index products_search on products using gin (search)`.execute(db)
  await sql`create index products_attribute_keys on products using gin (attribute_keys)`.execute(db)
  await sql`drop index products_words`.execute(db)
}
