import type { Kysely } from 'kysely'
import { outboxOf } from './tables.ts'

export interface LastPublished {
  /** Which incarnation of the stream it was; null before the first. */
  readonly created: string | null
  readonly sequence: number
}

/** The last message of its stream that the service knows of; undefined when it has never published. */
export async function lastPublished<Tables>(db: Kysely<Tables>, stream: string): Promise<LastPublished | undefined> {
  const row = await outboxOf(db)
    .selectFrom('outbox_stream')
    .select(['created', 'last_sequence'])
    .where('stream', '=', stream)
    .executeTakeFirst()
  return row && { created: row.created, sequence: Number(row.last_sequence) }
}
