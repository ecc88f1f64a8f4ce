import type { Generated, JSONColumnType, Kysely } from 'kysely'

export interface OutboxTable {
  id: Generated<string>
  type: string
  aggregate_id: string
  version: string | number
  data: JSONColumnType<object, string, string>
  request_id: string | null
  traceparent: string | null
  /** When it happened. */
  occurred_at: Generated<Date>
  /** When it was recorded, which decides how long it is kept. */
  created_at: Generated<Date>
  /** Not to be tried before, because JetStream refused it. */
  publish_after: Generated<Date>
  published_at: Date | null
}

/** What the service knows of its stream, to notice when messages were lost. */
export interface OutboxStreamTable {
  stream: string
  /** Which incarnation of the stream everything was published to; null before the first. */
  created: string | null
  /** The highest sequence number that JetStream acknowledged, and the event that has it. */
  last_sequence: Generated<string | number>
  last_event_id: string | null
  /** Since when messages are known to be lost and not all published again. Keeps the name that release 0.1 uses. */
  healing_since: Date | null
  /** Counts the recoveries, so that an acknowledgement from before one is not taken for one from after it. */
  generation: Generated<number>
  /** When an instance may read messages back again, to see whether the files are still there. */
  read_back_after: Generated<Date>
}

/** To intersect into a service's own tables, if it needs to name them. */
export interface OutboxTables {
  outbox: OutboxTable
  outbox_stream: OutboxStreamTable
}

/** The service's database as this package sees it; a service need not know the tables of the outbox. */
export function outboxOf<Tables>(db: Kysely<Tables>): Kysely<OutboxTables> {
  return db as unknown as Kysely<OutboxTables>
}
