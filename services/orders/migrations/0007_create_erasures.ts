import { type Kysely, sql } from 'kysely'

/** That and when data of a person were erased, and on whose request; nothing that leads back to the person. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table erasures (
      id bigint generated always as identity primary key,
      erased_at timestamptz not null,
      requested_by text not null,
      orders integer not null
    )`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table erasures`.execute(db)
}
