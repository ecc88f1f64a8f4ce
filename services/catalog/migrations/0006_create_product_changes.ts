import { type Kysely, sql } from 'kysely'

/** Who changed which product, when and through which operation. Stock is in the ledger, with its actor. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table product_changes (
      product_id uuid not null constraint product_changes_product_id_fkey references products (id),
      version bigint not null,
      operation text not null,
      actor text not null,
      request_id text not null,
      created_at timestamptz not null,
      constraint product_changes_pkey primary key (product_id, version)
    )`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table product_changes`.execute(db)
}
