import { missingMigrations } from '@techshop/database/migrations'
import { sql } from 'kysely'
import { type Database, ordersMigrations } from './database/database.ts'

/**
 * Whether the database answers, has had the migrations of this version (later ones do not matter), and a whole copy of
 * what is for sale was ever taken. The latter two are not asked again once they hold.
 */
export const createReadiness = (db: Database, hasProducts: () => Promise<boolean>): (() => Promise<boolean>) => {
  let migrated = false
  return async () => {
    if (migrated) await sql`select 1`.execute(db)
    else migrated = (await missingMigrations(db, await ordersMigrations())).length === 0
    return migrated && (await hasProducts())
  }
}

/** Asks until the answer is yes, which then holds for good. */
export const onceTrue = (ask: () => Promise<boolean>): (() => Promise<boolean>) => {
  let known = false
  return async () => {
    known ||= await ask()
    return known
  }
}
