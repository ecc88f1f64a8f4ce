import { type Kysely, sql } from 'kysely'
import type { Acknowledged } from './emitter.ts'
import type { OutboxTables } from './tables.ts'

/** What the service remembers of its stream. */
export interface StreamNote {
  created: string | null
  lastSequence: number
  lastEventId: string | null
  /** Messages were lost, and not everything is published again yet. */
  healing: boolean
  generation: number
}

/** Reads the note. Before the first stream there is none: then everything counts as lost, which makes the stream. */
export async function readNote(db: Kysely<OutboxTables>, stream: string): Promise<StreamNote> {
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
    healing: row.healing_since !== null,
    generation: row.generation,
  }
}

/**
 * Notes that messages were lost, before anybody publishes more: afterwards the loss might not be visible any more.
 * Does nothing when somebody else has healed it since the note was read.
 */
export async function noteLoss(db: Kysely<OutboxTables>, stream: string, generation: number): Promise<void> {
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

/** Notes that everything is published again, to this incarnation of the stream. */
export async function noteHealed(
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
