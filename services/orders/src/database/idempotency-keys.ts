import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Deletes up to so many keys that were used before then. Several instances may do it at once. Returns how many. */
export const deleteOldKeys = async (db: Database, before: Date, limit: number): Promise<number> => {
  const { numAffectedRows } = await sql`
    delete from idempotency_keys where key = any (array(
      select key from idempotency_keys where created_at < ${before} limit ${limit} for update skip locked
    ))`.execute(db)
  return Number(numAffectedRows ?? 0)
}
