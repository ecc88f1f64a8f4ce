import { type Kysely, sql } from 'kysely'

/** Written in the transaction that makes the order, so that a key exists exactly when its order does. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table idempotency_keys (
      key text primary key,
      body_hash bytea not null,
      order_id uuid not null constraint idempotency_keys_order_id_fkey references orders on delete cascade,
      created_at timestamptz not null
    )`.execute(db)
  await sql`create index idempotency_keys_created_at on idempotency_keys (created_at)`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table idempotency_keys`.execute(db)
}
