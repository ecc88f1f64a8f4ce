import { renameRebuilds, undoRenameRebuilds } from '@techshop/read-model/migration'
import { type Kysely, sql } from 'kysely'

/** The view has the old name for release 0.1, which reads and writes through it. The release after 0.2 may drop it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await renameRebuilds(db)
  await sql`alter table product_copies rename to product_read_model`.execute(db)
  await sql`alter table product_read_model rename constraint product_copies_pkey to product_read_model_pkey`.execute(db)
  await sql`
    create view product_copies as
    select id, version, status, deleted, seen_in from product_read_model`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop view product_copies`.execute(db)
  await sql`alter table product_read_model rename constraint product_read_model_pkey to product_copies_pkey`.execute(db)
  await sql`alter table product_read_model rename to product_copies`.execute(db)
  await undoRenameRebuilds(db)
}
