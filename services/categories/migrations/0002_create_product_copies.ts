import { createRebuilds, dropRebuilds } from '@techshop/read-model/migration'
import { type Kysely, sql } from 'kysely'

/**
 * What categories keeps of catalog's products: where each belongs, whether buyers see it, and (`deleted`) whether it is
 * archived. Triggers keep the counts by category, so that they change with the rows that they count, whoever changes
 * these: an event, the sweep of a rebuild, a person at the database.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table product_copies (
      id uuid primary key,
      version bigint not null,
      deleted boolean not null,
      seen_in uuid,
      category_id uuid,
      active boolean not null,
      constraint product_copies_deleted_is_not_active check (not (deleted and active))
    )`.execute(db)
  await sql`
    create table category_product_counts (
      category_id uuid primary key,
      active_count integer not null,
      unarchived_count integer not null
    )`.execute(db)
  await createCounting(db)
  await createRebuilds(db)
}

const createCounting = async (db: Kysely<unknown>): Promise<void> => {
  // Rows of counts are locked in the order of their ids, so that two statements never wait for each other.
  await sql`
    create function apply_product_counts(category_ids uuid[], active integer[], unarchived integer[]) returns void
    language sql as $$
      insert into category_product_counts as counts (category_id, active_count, unarchived_count)
      select category_id, sum(a), sum(u)
      from unnest(category_ids, active, unarchived) as change (category_id, a, u)
      where category_id is not null
      group by category_id
      having sum(a) <> 0 or sum(u) <> 0
      order by category_id
      on conflict (category_id) do update set
        active_count = counts.active_count + excluded.active_count,
        unarchived_count = counts.unarchived_count + excluded.unarchived_count
    $$`.execute(db)
  await sql`
    create function count_product_copies() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        perform apply_product_counts(array_agg(category_id), array_agg(active::integer), array_agg((not deleted)::integer))
        from new_rows;
      elsif tg_op = 'DELETE' then
        perform apply_product_counts(array_agg(category_id), array_agg(-active::integer), array_agg(-(not deleted)::integer))
        from old_rows;
      else
        perform apply_product_counts(array_agg(category_id), array_agg(a), array_agg(u))
        from (
          select category_id, active::integer as a, (not deleted)::integer as u from new_rows
          union all
          select category_id, -active::integer, -(not deleted)::integer from old_rows
        ) as change;
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger product_copies_inserted after insert on product_copies
    referencing new table as new_rows for each statement execute function count_product_copies()`.execute(db)
  await sql`
    create trigger product_copies_updated after update on product_copies
    referencing old table as old_rows new table as new_rows for each statement execute function count_product_copies()`.execute(
    db,
  )
  await sql`
    create trigger product_copies_deleted after delete on product_copies
    referencing old table as old_rows for each statement execute function count_product_copies()`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await dropRebuilds(db)
  await sql`drop table category_product_counts, product_copies`.execute(db)
  await sql`drop function count_product_copies, apply_product_counts`.execute(db)
}
