import type { Generated, Kysely } from 'kysely'

export interface ParkedMessagesTable {
  id: Generated<string>
  consumer: string
  key: string
  stream: string
  subject: string
  payload: Buffer
  error: string
  failures: Generated<number>
  first_failed_at: Generated<Date>
  last_failed_at: Generated<Date>
  parked_at: Date | null
}

export interface ParkedMessagesTables {
  parked_messages: ParkedMessagesTable
}

/** The service's database as this package sees it. */
export function parkedMessagesOf<Tables>(db: Kysely<Tables>): Kysely<ParkedMessagesTables> {
  return db as unknown as Kysely<ParkedMessagesTables>
}
