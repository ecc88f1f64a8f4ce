import { type Kysely, sql } from 'kysely'

/** Who changed which category, when and through which operation. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table category_changes (
      category_id uuid not null constraint category_changes_category_id_fkey references categories (id),
      version bigint not null,
      operation text not null,
      actor text not null,
      request_id text not null,
      created_at timestamptz not null,
      constraint category_changes_pkey primary key (category_id, version)
    )`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table category_changes`.execute(db)
}
