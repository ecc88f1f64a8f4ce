import { type Kysely, sql } from 'kysely'

/** Slugs that categories had before: who asks for one is sent on. A slug that is a category's now is found first. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table former_category_slugs (
      slug text constraint former_category_slugs_pkey primary key,
      category_id uuid not null constraint former_category_slugs_category_id_fkey references categories (id)
    )`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table former_category_slugs`.execute(db)
}
