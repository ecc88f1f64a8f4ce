import { type Migrations, missingMigrations } from '@techshop/database/migrations'
import { sql } from 'kysely'
import type { Database } from './database/database.ts'

/** Asks until the answer is yes, and never again. */
export const onceTrue = (ask: () => Promise<boolean>): (() => Promise<boolean>) => {
  let isTrue = false
  return async () => {
    isTrue ||= await ask()
    return isTrue
  }
}

/** Whether the database answers and has had every migration that this version needs. */
export const databaseReadiness = (db: Database, migrations: Migrations): (() => Promise<boolean>) => {
  const isMigrated = onceTrue(async () => (await missingMigrations(db, migrations)).length === 0)
  return async () => {
    if (!(await isMigrated())) return false
    await sql`select 1`.execute(db)
    return true
  }
}
