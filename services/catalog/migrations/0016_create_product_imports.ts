import { type Kysely, sql } from 'kysely'

/**
 * The latest imports, and what each product was before its import changed it: enough to undo them. `content` is null for
 * a product that the import has made; `version` is the one that the import left.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table product_imports (
      id uuid constraint product_imports_pkey primary key,
      actor text not null,
      request_id text not null,
      started_at timestamptz not null,
      finished_at timestamptz,
      created_products integer not null default 0,
      updated_products integer not null default 0
    )`.execute(db)
  await sql`
    create table imported_products (
      import_id uuid not null,
      product_id uuid not null constraint imported_products_product_id_fkey references products (id),
      version bigint not null,
      content jsonb,
      constraint imported_products_pkey primary key (import_id, product_id)
    )`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table imported_products`.execute(db)
  await sql`drop table product_imports`.execute(db)
}
