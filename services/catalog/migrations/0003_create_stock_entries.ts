import { type Kysely, sql } from 'kysely'

/**
 * The ledger: every change of stock. The deltas of a sku add up to its stock.
 * `position` is given while the variant's row is locked, so it orders the entries of a sku as they really happened.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table stock_entries (
      id uuid primary key,
      position bigint not null generated always as identity,
      sku text collate "C" not null constraint stock_entries_sku_fkey references variants (sku),
      kind text not null
        constraint stock_entries_kind_check check (kind in ('initial', 'adjustment', 'reservation', 'release')),
      delta integer not null,
      stock integer not null constraint stock_entries_stock_check check (stock >= 0),
      reason text not null,
      actor text not null,
      order_id uuid,
      idempotency_key text,
      request_hash bytea,
      created_at timestamptz not null,
      constraint stock_entries_idempotency_key unique (sku, idempotency_key),
      constraint stock_entries_request_hash_check check ((idempotency_key is null) = (request_hash is null))
    )`.execute(db)
  await sql`create index stock_entries_newest on stock_entries (sku, position)`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table stock_entries`.execute(db)
}
