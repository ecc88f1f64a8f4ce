import type { Kysely } from 'kysely'
import { type OutboxTables, outboxOf } from './tables.ts'

export type { OutboxTables }

/** Something that happened to an aggregate, as it is to be published. */
export interface OutboxEvent {
  /** Also the NATS subject: `<service>.<aggregate>.<event>.v<N>`. */
  type: string
  aggregateId: string
  /** Version of the aggregate that the data describe. */
  version: number
  data: object
  requestId?: string | undefined
  /** W3C Trace Context. */
  traceparent?: string | undefined
  /** When it happened; now unless told. */
  time?: Date | undefined
}

// PostgreSQL takes 65,535 parameters in a statement.
const ROWS_PER_STATEMENT = 1000

/**
 * The row of an event as `jsonb_to_recordset` reads it, for a statement that changes aggregates and records their events
 * at once.
 */
export const outboxRecord = (event: OutboxEvent) => ({
  type: event.type,
  aggregate_id: event.aggregateId,
  version: event.version,
  data: event.data,
  request_id: event.requestId ?? null,
  traceparent: event.traceparent ?? null,
})

const outboxRow = (event: OutboxEvent) => ({
  ...outboxRecord(event),
  data: JSON.stringify(event.data),
  ...(event.time ? { occurred_at: event.time } : {}),
})

/** Records events in the transaction that makes them true. Call the relay's `nudge()` after the commit. */
export async function appendToOutbox<Tables>(trx: Kysely<Tables>, events: readonly OutboxEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += ROWS_PER_STATEMENT) {
    const rows = events.slice(start, start + ROWS_PER_STATEMENT).map(outboxRow)
    await outboxOf(trx).insertInto('outbox').values(rows).execute()
  }
}
