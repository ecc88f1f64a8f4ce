import { type Kysely, type Selectable, sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { RebuildsTable, RebuildsTables } from './tables.ts'

type Database = Kysely<RebuildsTables>

/** While the owner does not even accept the request it is asked often, since that costs nothing. */
const UNANSWERED = sql<Date>`now() + interval '1 second'`

/** State of a read model's rebuild; undefined when none was ever begun. */
export async function readRebuild(
  db: Database,
  readModel: string,
  lock?: 'for update',
): Promise<Selectable<RebuildsTable> | undefined> {
  let query = db.selectFrom('read_model_rebuilds').selectAll().where('read_model', '=', readModel)
  if (lock) query = query.forUpdate()
  return query.executeTakeFirst()
}

/** Begins the first rebuild; does nothing when one runs or was completed. */
export async function beginUnlessComplete(db: Database, readModel: string): Promise<void> {
  await db
    .insertInto('read_model_rebuilds')
    .values({ read_model: readModel, snapshot_id: uuidv7(), completed_snapshot_id: null, completed_at: null })
    .onConflict((conflict) => conflict.column('read_model').doNothing())
    .execute()
}

/** Begins another rebuild, in place of one that runs. */
export async function beginRebuild(db: Database, readModel: string): Promise<string> {
  const snapshotId = uuidv7()
  await db
    .insertInto('read_model_rebuilds')
    .values({ read_model: readModel, snapshot_id: snapshotId, completed_snapshot_id: null, completed_at: null })
    .onConflict((conflict) =>
      conflict.column('read_model').doUpdateSet({ snapshot_id: snapshotId, attempts: 0, request_after: sql`now()` }),
    )
    .execute()
  return snapshotId
}

/** Begins every rebuild again; no read model counts as complete until then: the database, or the owner's, was restored. */
export async function beginEveryRebuild(db: Database): Promise<string[]> {
  const rows = await db
    .updateTable('read_model_rebuilds')
    .set({ snapshot_id: sql`gen_random_uuid()`, attempts: 0, request_after: sql`now()`, completed_at: null })
    .returning('read_model')
    .execute()
  return rows.map(({ read_model }) => read_model)
}

/** The snapshot that is to be asked for now, by this instance alone; undefined when none is due. */
export async function claimRequest(db: Database, readModel: string): Promise<string | undefined> {
  const claimed = await db
    .updateTable('read_model_rebuilds')
    .set({ request_after: sql`now() + interval '5 seconds'` })
    .where('read_model', '=', readModel)
    .where('snapshot_id', 'is not', null)
    .where('request_after', '<=', sql<Date>`now()`)
    .returning('snapshot_id')
    .executeTakeFirst()
  return claimed?.snapshot_id ?? undefined
}

/**
 * Sets when to ask again unless the snapshot is completed by then: 10 s after the owner has accepted, then twice as long
 * each time up to 10 min, since a large snapshot takes its time and each request may mean another one.
 */
export async function recordAnswer(
  db: Database,
  readModel: string,
  snapshotId: string,
  accepted: boolean,
): Promise<void> {
  await db
    .updateTable('read_model_rebuilds')
    .set(({ eb }) =>
      accepted
        ? {
            attempts: eb('attempts', '+', 1),
            request_after: sql`now() + least(interval '10 minutes', interval '10 seconds' * 2 ^ least(attempts, 10))`,
          }
        : { request_after: UNANSWERED },
    )
    .where('read_model', '=', readModel)
    .where('snapshot_id', '=', snapshotId)
    .execute()
}
