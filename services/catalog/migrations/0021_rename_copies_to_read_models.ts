import { renameRebuilds, undoRenameRebuilds } from '@techshop/read-model/migration'
import { type Kysely, sql } from 'kysely'

/** The view has the old name for release 0.1, which reads and writes through it. The release after 0.2 may drop it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await renameRebuilds(db)
  await rename(db, 'category_copies', 'category_read_model')
  await sql`
    create view category_copies as
    select id, version, deleted, seen_in, slug, name, search_name, parent_id, position
    from category_read_model`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop view category_copies`.execute(db)
  await rename(db, 'category_read_model', 'category_copies')
  await undoRenameRebuilds(db)
}

/** The table and its indexes, which are named after it. */
const rename = async (db: Kysely<unknown>, from: string, to: string): Promise<void> => {
  await sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(db)
  for (const index of ['pkey', 'slug', 'parent']) {
    await sql`alter index ${sql.ref(`${from}_${index}`)} rename to ${sql.ref(`${to}_${index}`)}`.execute(db)
  }
}
