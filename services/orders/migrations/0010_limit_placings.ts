import { type Kysely, sql } from 'kysely'

/**
 * Who placed which order, as far as limits on placing need it: the subject is a keyed hash of an e-mail address or of a
 * client's network, one row each. Rows go when their order holds no unpaid stock any more and an hour has passed.
 *
 * `count_placings` lets placings of one subject pass one after the other: it takes the subject's lock until the
 * transaction ends and only then counts. Being volatile, each of its statements sees what was committed before it began,
 * which a statement that counted by itself would not. Deadlocks are avoided by asking in the order of subjects.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table placings (
      subject bytea not null,
      order_id uuid not null,
      placed_at timestamptz not null,
      constraint placings_pkey primary key (subject, order_id)
    )`.execute(db)
  await sql`create index placings_order_id on placings (order_id)`.execute(db)
  await sql`
    create function count_placings(asked bytea, since timestamptz)
    returns table (unpaid bigint, recent bigint, first_recent_at timestamptz)
    language sql volatile as $$
      select pg_advisory_xact_lock(hashtextextended(encode(asked, 'hex'), 0));
      select count(*) filter (where o.status in ('pending', 'confirmed')), count(*) filter (where p.placed_at > since),
        min(p.placed_at) filter (where p.placed_at > since)
      from placings p join orders o on o.id = p.order_id where p.subject = asked
    $$`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop function count_placings`.execute(db)
  await sql`drop table placings`.execute(db)
}
