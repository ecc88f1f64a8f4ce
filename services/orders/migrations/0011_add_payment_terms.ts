import { type Kysely, sql } from 'kysely'

/** When a buyer pays, by which the time is chosen for which a confirmed order holds its stock unpaid. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table orders add column payment_terms text not null default 'later'
      constraint orders_payment_terms_check check (payment_terms in ('later', 'immediate'))`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table orders drop column payment_terms`.execute(db)
}
