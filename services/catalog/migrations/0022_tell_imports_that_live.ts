import { type Kysely, sql } from 'kysely'

/** When an import last gave a sign of life; null for those of a version that gives none. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table product_imports add column alive_at timestamptz`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table product_imports drop column alive_at`.execute(db)
}
