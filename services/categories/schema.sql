-- Made from the migrations by "pnpm generate".

create table categories (
  id uuid not null,
  version bigint not null,
  slug text not null,
  name text not null,
  description text not null,
  parent_id uuid,
  "position" integer not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone
);

create table category_changes (
  category_id uuid not null,
  version bigint not null,
  operation text not null,
  actor text not null,
  request_id text not null,
  created_at timestamp with time zone not null
);

create table category_product_counts (
  category_id uuid not null,
  active_count integer not null,
  unarchived_count integer not null
);

create table dead_letters (
  id bigint generated always as identity not null,
  consumer text not null,
  key text not null,
  stream text not null,
  subject text not null,
  payload bytea not null,
  error text not null,
  failures integer default 1 not null,
  first_failed_at timestamp with time zone default now() not null,
  last_failed_at timestamp with time zone default now() not null,
  dead_lettered_at timestamp with time zone
);

create table former_category_slugs (
  slug text not null,
  category_id uuid not null
);

create table outbox (
  id bigint generated always as identity not null,
  type text not null,
  aggregate_id text not null,
  version bigint not null,
  data jsonb not null,
  request_id text,
  traceparent text,
  occurred_at timestamp with time zone default clock_timestamp() not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  publish_after timestamp with time zone default '-infinity'::timestamp with time zone not null,
  published_at timestamp with time zone
) with (autovacuum_vacuum_scale_factor=0.02, autovacuum_vacuum_insert_scale_factor=0.05);

create table outbox_stream (
  stream text not null,
  created text,
  last_sequence bigint default 0 not null,
  last_event_id text,
  healing_since timestamp with time zone,
  generation integer default 0 not null,
  read_back_after timestamp with time zone default '-infinity'::timestamp with time zone not null
);

create table product_read_model (
  id uuid not null,
  version bigint not null,
  deleted boolean not null,
  seen_in uuid,
  category_id uuid,
  active boolean not null
);

create table read_model_rebuilds (
  read_model text not null,
  snapshot_id uuid,
  attempts integer default 0 not null,
  request_after timestamp with time zone default now() not null,
  completed_snapshot_id uuid,
  completed_at timestamp with time zone
);

CREATE OR REPLACE FUNCTION public.apply_product_counts(category_ids uuid[], active integer[], unarchived integer[])
 RETURNS void
 LANGUAGE sql
AS $function$
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
    $function$;

CREATE OR REPLACE FUNCTION public.count_product_read_model()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
    end $function$;

alter table categories add constraint categories_not_its_own_parent CHECK ((parent_id <> id));

alter table categories add constraint categories_pkey PRIMARY KEY (id);

alter table category_changes add constraint category_changes_pkey PRIMARY KEY (category_id, version);

alter table category_product_counts add constraint category_product_counts_pkey PRIMARY KEY (category_id);

alter table dead_letters add constraint dead_letters_pkey PRIMARY KEY (id);

alter table dead_letters add constraint dead_letters_consumer_key UNIQUE (consumer, key);

alter table former_category_slugs add constraint former_category_slugs_pkey PRIMARY KEY (slug);

alter table outbox add constraint outbox_pkey PRIMARY KEY (id);

alter table outbox_stream add constraint outbox_stream_pkey PRIMARY KEY (stream);

alter table product_read_model add constraint product_read_model_deleted_is_not_active CHECK ((NOT (deleted AND active)));

alter table product_read_model add constraint product_read_model_pkey PRIMARY KEY (id);

alter table read_model_rebuilds add constraint read_model_rebuilds_pkey PRIMARY KEY (read_model);

alter table categories add constraint categories_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES categories(id);

alter table category_changes add constraint category_changes_category_id_fkey FOREIGN KEY (category_id) REFERENCES categories(id);

alter table former_category_slugs add constraint former_category_slugs_category_id_fkey FOREIGN KEY (category_id) REFERENCES categories(id);

CREATE INDEX categories_parent ON public.categories USING btree (parent_id, "position") WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX categories_slug_key ON public.categories USING btree (slug) WHERE (deleted_at IS NULL);

CREATE INDEX outbox_unpublished ON public.outbox USING btree (id) WHERE (published_at IS NULL);

create view parked_messages as
 SELECT id,
    consumer,
    key,
    stream,
    subject,
    payload,
    error,
    failures,
    first_failed_at,
    last_failed_at,
    dead_lettered_at AS parked_at
   FROM dead_letters;

create view product_copies as
 SELECT id,
    version,
    deleted,
    seen_in,
    category_id,
    active
   FROM product_read_model;

create view rebuilds as
 SELECT read_model AS copy,
    snapshot_id,
    attempts,
    request_after,
    completed_snapshot_id,
    completed_at
   FROM read_model_rebuilds;

CREATE TRIGGER product_read_model_deleted AFTER DELETE ON public.product_read_model REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_product_read_model();

CREATE TRIGGER product_read_model_inserted AFTER INSERT ON public.product_read_model REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_product_read_model();

CREATE TRIGGER product_read_model_updated AFTER UPDATE ON public.product_read_model REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_product_read_model();
