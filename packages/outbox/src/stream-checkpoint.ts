import { type Kysely, sql } from 'kysely'
import type { Acknowledged } from './emitter.ts'
import type { OutboxTables } from './tables.ts'

/** What the service knows of its stream, as of the last acknowledged event. */
export interface StreamCheckpoint {
  created: string | null
  lastSequence: number
  lastEventId: string | null
  /** Messages were lost, and not everything is published again yet. */
  recovering: boolean
  generation: number
}

/** Reads the checkpoint. Before the first stream there is none: then everything counts as lost, which makes the stream. */
export async function readCheckpoint(db: Kysely<OutboxTables>, stream: string): Promise<StreamCheckpoint> {
  await db
    .insertInto('outbox_stream')
    .values({ stream, created: null, last_event_id: null, healing_since: sql`now()` })
    .onConflict((conflict) => conflict.column('stream').doNothing())
    .execute()
  const row = await db.selectFrom('outbox_stream').selectAll().where('stream', '=', stream).executeTakeFirstOrThrow()
  return {
    created: row.created,
    lastSequence: Number(row.last_sequence),
    lastEventId: row.last_event_id,
    recovering: row.healing_since !== null,
    generation: row.generation,
  }
}

/**
 * Records that messages were lost, before any instance publishes more: afterwards the loss might not be visible any more.
 * Does nothing when another instance has recovered it since the checkpoint was read.
 */
export async function recordLoss(db: Kysely<OutboxTables>, stream: string, generation: number): Promise<void> {
  await db
    .updateTable('outbox_stream')
    .set({ healing_since: sql`now()` })
    .where('stream', '=', stream)
    .where('generation', '=', generation)
    .where('healing_since', 'is', null)
    .execute()
}

// nats-server keeps what it has read in memory for 5 s after the last reader: whoever asks more often never learns that
// the files are gone.
const READ_BACK_INTERVAL = sql`interval '6500 milliseconds'`

/** Whether it is time to read messages back, and nobody else is doing it. */
export async function claimReadBack(db: Kysely<OutboxTables>, stream: string): Promise<boolean> {
  const result = await db
    .updateTable('outbox_stream')
    .set({ read_back_after: sql`now() + ${READ_BACK_INTERVAL}` })
    .where('stream', '=', stream)
    .where('read_back_after', '<=', sql<Date>`now()`)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Records that everything is published again, to this incarnation of the stream. */
export async function recordRecovery(
  db: Kysely<OutboxTables>,
  stream: string,
  created: string,
  acknowledged: Acknowledged,
): Promise<void> {
  await db
    .updateTable('outbox_stream')
    .set(({ eb }) => ({
      created,
      last_sequence: acknowledged.highestSequence,
      last_event_id: acknowledged.highestEventId ?? null,
      healing_since: null,
      generation: eb('generation', '+', 1),
    }))
    .where('stream', '=', stream)
    .execute()
}
