import { type Kysely, sql } from 'kysely'

/**
 * Terms instead of words: `search` has more than words now (packages/search-terms), all that it had among them, so that
 * versions side by side read and write it.
 *
 * `searched_version` is the version of the product that its terms were made of. A version that knows words only leaves it
 * behind, and so do all products that are there: a worker makes their terms anew, some at a time, found by an index that
 * is empty when nothing is left.
 *
 * The sample of migration 0011 with what names have as terms. The sample of 0011 is left for the version before; the one
 * of 0010, which was for the version before that, goes.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table products add column searched_version bigint`.execute(db)
  await sql`
    create index products_search_behind on products (id) where searched_version is distinct from version`.execute(db)
  await sql`
    create index products_sample_terms on products using gin ((
      case get_byte(uuid_send(id), 15) when 0 then search else ts_filter(search, '{a}') end
    )) where get_byte(uuid_send(id), 15) < 8`.execute(db)
  await sql`drop index products_some_names`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create index products_some_names on products using gin (to_tsvector('simple', search_name))
    where get_byte(uuid_send(id), 15) < 8`.execute(db)
  await sql`drop index products_sample_terms`.execute(db)
  await sql`drop index products_search_behind`.execute(db)
  await sql`alter table products drop column searched_version`.execute(db)
}
