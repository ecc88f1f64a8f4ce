import type { Kysely } from 'kysely'
import { WINDOW } from './recorded-events.ts'
import type { OutboxTables } from './tables.ts'

const BATCH_ROWS = 500

/**
 * Deletes one small batch of rows that were published longer ago than the window. Looks at the oldest rows only, so that
 * it costs the same whatever the table holds. Returns how many went.
 */
export async function pruneBatch(db: Kysely<OutboxTables>): Promise<number> {
  const result = await db
    .with('oldest', (query) =>
      query.selectFrom('outbox').select(['id', 'created_at', 'published_at']).orderBy('id').limit(BATCH_ROWS),
    )
    .deleteFrom('outbox')
    .where('id', 'in', (query) =>
      query.selectFrom('oldest').select('id').where('created_at', '<', WINDOW).where('published_at', '<', WINDOW),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
