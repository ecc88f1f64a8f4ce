import { type Kysely, sql } from 'kysely'

/** The tree. A deleted category stays as a tombstone, so that its deletion can be published again. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table categories (
      id uuid primary key,
      version bigint not null,
      slug text not null,
      name text not null,
      description text not null,
      parent_id uuid constraint categories_parent_id_fkey references categories (id),
      position integer not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      deleted_at timestamptz,
      constraint categories_not_its_own_parent check (parent_id <> id)
    )`.execute(db)
  await sql`create unique index categories_slug_key on categories (slug) where deleted_at is null`.execute(db)
  await sql`create index categories_parent on categories (parent_id, position) where deleted_at is null`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table categories`.execute(db)
}
