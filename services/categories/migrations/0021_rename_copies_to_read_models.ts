import { renameRebuilds, undoRenameRebuilds } from '@techshop/read-model/migration'
import { type Kysely, sql } from 'kysely'

/**
 * The view has the old name for release 0.1, which reads and writes through it; the triggers that keep the counts are the
 * table's. The release after 0.2 may drop it.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await renameRebuilds(db)
  await rename(db, 'product_copies', 'product_read_model')
  await sql`
    create view product_copies as
    select id, version, deleted, seen_in, category_id, active from product_read_model`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop view product_copies`.execute(db)
  await rename(db, 'product_read_model', 'product_copies')
  await undoRenameRebuilds(db)
}

/** The table and what is named after it. */
const rename = async (db: Kysely<unknown>, from: string, to: string): Promise<void> => {
  const table = sql.table(to)
  await sql`alter table ${sql.table(from)} rename to ${table}`.execute(db)
  for (const constraint of ['pkey', 'deleted_is_not_active']) {
    await sql`alter table ${table} rename constraint ${sql.ref(`${from}_${constraint}`)} to ${sql.ref(`${to}_${constraint}`)}`.execute(
      db,
    )
  }
  for (const change of ['inserted', 'updated', 'deleted']) {
    await sql`alter trigger ${sql.ref(`${from}_${change}`)} on ${table} rename to ${sql.ref(`${to}_${change}`)}`.execute(
      db,
    )
  }
  await sql`alter function ${sql.ref(`count_${from}`)} rename to ${sql.ref(`count_${to}`)}`.execute(db)
}
