import type { Generated, JSONColumnType, Kysely } from 'kysely'

export interface OutboxTable {
  id: Generated<string>
  type: string
  aggregate_id: string
  version: string | number
  data: JSONColumnType<object, string, string>
  request_id: string | null
  traceparent: string | null
  created_at: Generated<Date>
  publish_after: Generated<Date>
  published_at: Date | null
}

export interface OutboxStreamTable {
  stream: string
  created: string | null
  last_sequence: string | number
  last_event_id: string | null
  healing_since: Date | null
  generation: number
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
