import { type Kysely, sql } from 'kysely'

/** Slugs that products had before: who asks for one is sent on. A slug that is a product's now is found first. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table former_product_slugs (
      slug text constraint former_product_slugs_pkey primary key,
      product_id uuid not null constraint former_product_slugs_product_id_fkey references products (id)
    )`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table former_product_slugs`.execute(db)
}
