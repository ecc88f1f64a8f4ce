import { type Kysely, sql } from 'kysely'

/** A row stays when its sku is archived: a sku belongs to one product forever, and its stock with it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table variants (
      sku text collate "C" primary key,
      product_id uuid not null constraint variants_product_id_fkey references products (id),
      position integer not null,
      options jsonb not null,
      price_amount bigint not null constraint variants_price_amount_check check (price_amount >= 0),
      stock integer not null constraint variants_stock_check check (stock >= 0),
      archived boolean not null default false
    ) with (fillfactor = 80)`.execute(db)
  // Neither stock nor anything that changes with a sale is indexed, so that a sale rewrites no index (a HOT update).
  await sql`create index variants_product on variants (product_id, position)`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table variants`.execute(db)
}
