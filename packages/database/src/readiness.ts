import { type Kysely, sql } from 'kysely'
import { type Migrations, missingMigrations } from './migrations.ts'

/** Asks until the answer is yes, and never again: for what does not become untrue. */
export const onceTrue = (ask: () => Promise<boolean>): (() => Promise<boolean>) => {
  let isTrue = false
  return async () => {
    isTrue ||= await ask()
    return isTrue
  }
}

/** Whether the database answers and has had every one of these migrations. The answer rejects when it is away. */
export const databaseReadiness = <Tables>(db: Kysely<Tables>, migrations: Migrations): (() => Promise<boolean>) => {
  const isMigrated = onceTrue(async () => (await missingMigrations(db, migrations)).length === 0)
  return async () => {
    if (!(await isMigrated())) return false
    await sql`select 1`.execute(db)
    return true
  }
}
