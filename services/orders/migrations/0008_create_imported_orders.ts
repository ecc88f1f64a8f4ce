import { type Kysely, sql } from 'kysely'

/** What orders were called in the shop that they come from, so that each is imported once. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table imported_orders (
      reference text constraint imported_orders_pkey primary key,
      order_id uuid not null constraint imported_orders_order_id_fkey references orders on delete cascade
    )`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table imported_orders`.execute(db)
}
