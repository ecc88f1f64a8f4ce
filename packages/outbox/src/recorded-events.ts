import { type Kysely, type Selectable, sql } from 'kysely'
import type { OutboxEvent } from './append.ts'
import type { PublishedEvent } from './envelope.ts'
import type { OutboxTable, OutboxTables } from './tables.ts'

export type OutboxRow = Selectable<OutboxTable>

/** How long a row is kept after it was published, to be published again when a stream is lost. */
export const WINDOW = sql<Date>`now() - interval '7 days'`

export function toEvent(row: OutboxRow): OutboxEvent {
  return {
    type: row.type,
    aggregateId: row.aggregate_id,
    version: Number(row.version),
    data: row.data,
    requestId: row.request_id ?? undefined,
    traceparent: row.traceparent ?? undefined,
    time: row.occurred_at,
  }
}

const PAGE_ROWS = 500

/**
 * Reads what was recorded since then (the whole window unless told), published or not: a row may carry an
 * acknowledgement of a stream that is gone by now. What is committed later is the relay's to publish.
 *
 * An event that was recorded again, as an answer to a question that was asked again, is read once: otherwise each lost
 * stream, after which everything is asked again, would make the next recovery longer.
 *
 * All are marked as history, so that nobody answers what was settled long ago: the recovery has published before, and
 * without the mark, what somebody must still act on.
 */
export async function* recordedEvents(db: Kysely<OutboxTables>, since?: Date): AsyncGenerator<PublishedEvent> {
  const { rows: first } = await sql<{ id: string }>`
    select min(id) as id from outbox where created_at >= ${since ?? WINDOW}
    group by type, aggregate_id, version order by 1`.execute(db)
  for (let start = 0; start < first.length; start += PAGE_ROWS) {
    const page = first.slice(start, start + PAGE_ROWS).map(({ id }) => id)
    const rows = await db.selectFrom('outbox').selectAll().where('id', 'in', page).orderBy('id').execute()
    for (const row of rows) yield { ...toEvent(row), replayed: true }
  }
}
