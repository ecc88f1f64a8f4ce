import { type Kysely, type Selectable, sql } from 'kysely'
import type { OutboxEvent } from './append.ts'
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
 */
export async function* recordedEvents(db: Kysely<OutboxTables>, since?: Date): AsyncGenerator<OutboxEvent> {
  const newest = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  let last = '0'
  while (newest?.id) {
    const rows = await db
      .selectFrom('outbox')
      .selectAll()
      .where('id', '>', last)
      .where('id', '<=', newest.id)
      .where('created_at', '>=', since ?? WINDOW)
      .orderBy('id')
      .limit(PAGE_ROWS)
      .execute()
    for (const row of rows) yield toEvent(row)
    const end = rows.at(-1)
    if (!end || rows.length < PAGE_ROWS) return
    last = end.id
  }
}
