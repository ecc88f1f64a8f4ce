import { type Kysely, sql } from 'kysely'

/**
 * Words that names and attributes of products were ever made of: what a misspelt word of a search is compared with.
 * It grows with the language of the shop and not with the number of its products, so that looking up stays cheap.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create extension if not exists pg_trgm`.execute(db)
  await sql`create table search_vocabulary (word text collate "C" primary key)`.execute(db)
  await sql`create index search_vocabulary_alike on search_vocabulary using gin (word gin_trgm_ops)`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table search_vocabulary`.execute(db)
  await sql`drop extension pg_trgm`.execute(db)
}
