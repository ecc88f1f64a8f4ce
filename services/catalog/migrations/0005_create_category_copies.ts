import { createRebuilds, dropRebuilds } from '@techshop/read-model/migration'
import { type Kysely, sql } from 'kysely'

/** Catalog's own copy of the category tree, fed by events. Slugs may be double for a moment, as events overtake each other. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table category_copies (
      id uuid primary key,
      version bigint not null,
      deleted boolean not null,
      seen_in uuid,
      slug text not null,
      name text not null,
      search_name text not null,
      parent_id uuid,
      position integer not null
    )`.execute(db)
  await sql`create index category_copies_slug on category_copies (slug) where not deleted`.execute(db)
  await sql`create index category_copies_parent on category_copies (parent_id) where not deleted`.execute(db)
  await createRebuilds(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await dropRebuilds(db)
  await sql`drop table category_copies`.execute(db)
}
