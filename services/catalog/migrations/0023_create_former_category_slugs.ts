import { type Kysely, sql } from 'kysely'

/** Slugs that categories had before, as far as catalog has heard: a list of one is sent on, as the category itself is. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table former_category_slugs (
      slug text constraint former_category_slugs_pkey primary key,
      category_id uuid not null
    )`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table former_category_slugs`.execute(db)
}
