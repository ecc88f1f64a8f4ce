import { type Kysely, sql } from 'kysely'

/**
 * Orders' own copy of what catalog sells. `sellable_items` holds exactly what may be ordered now: the skus of products
 * that are active; `product_copies` remembers every product, the ones that are gone too, so that an old event about
 * them is known to be old.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table product_copies (
      id uuid primary key,
      version bigint not null,
      status text not null,
      deleted boolean not null,
      seen_in uuid
    )`.execute(db)
  await sql`
    create table sellable_items (
      sku text primary key,
      product_id uuid not null constraint sellable_items_product_id_fkey references product_copies on delete cascade,
      product_version bigint not null,
      name text not null,
      options jsonb not null,
      price_amount bigint not null,
      currency text not null
    )`.execute(db)
  await sql`create index sellable_items_product_id on sellable_items (product_id)`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table sellable_items, product_copies`.execute(db)
}
