import type { Generated, Kysely } from 'kysely'

export interface DeadLettersTable {
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
  dead_lettered_at: Date | null
}

export interface DeadLettersTables {
  dead_letters: DeadLettersTable
}

/** The service's database as this package sees it. */
export function deadLettersOf<Tables>(db: Kysely<Tables>): Kysely<DeadLettersTables> {
  return db as unknown as Kysely<DeadLettersTables>
}
