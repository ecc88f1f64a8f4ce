-- Made from the migrations by "pnpm generate".

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

create table erasures (
  id bigint generated always as identity not null,
  erased_at timestamp with time zone not null,
  requested_by text not null,
  orders integer not null
);

create table idempotency_keys (
  key text not null,
  body_hash bytea not null,
  order_id uuid not null,
  created_at timestamp with time zone not null
);

create table imported_orders (
  reference text not null,
  order_id uuid not null
);

create table order_history (
  order_id uuid not null,
  version bigint not null,
  status text not null,
  at timestamp with time zone not null,
  reason text,
  actor text not null,
  message text,
  note text
);

create table order_items (
  order_id uuid not null,
  "position" smallint not null,
  sku text not null,
  product_id uuid not null,
  name text not null,
  options jsonb not null,
  quantity integer not null,
  unit_price bigint not null
);

create table orders (
  id uuid not null,
  number text not null,
  status text not null,
  customer_name text not null,
  customer_email text not null,
  shipping_address jsonb not null,
  currency text not null,
  total bigint not null,
  units integer not null,
  shortages jsonb,
  token_key_id text not null,
  token_expires_at timestamp with time zone not null,
  version bigint not null,
  ask_again_at timestamp with time zone,
  ask_count integer default 0 not null,
  unpaid_deadline timestamp with time zone,
  stock_released_at timestamp with time zone,
  erased_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  question_id bigint,
  payment_terms text default 'later'::text not null
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

create table placings (
  subject bytea not null,
  order_id uuid not null,
  placed_at timestamp with time zone not null
);

create table product_read_model (
  id uuid not null,
  version bigint not null,
  status text not null,
  deleted boolean not null,
  seen_in uuid
);

create table read_model_rebuilds (
  read_model text not null,
  snapshot_id uuid,
  attempts integer default 0 not null,
  request_after timestamp with time zone default now() not null,
  completed_snapshot_id uuid,
  completed_at timestamp with time zone
);

create table sellable_items (
  sku text not null,
  product_id uuid not null,
  product_version bigint not null,
  name text not null,
  options jsonb not null,
  price_amount bigint not null,
  currency text not null
);

CREATE OR REPLACE FUNCTION public.count_placings(asked bytea, since timestamp with time zone)
 RETURNS TABLE(unpaid bigint, recent bigint, first_recent_at timestamp with time zone)
 LANGUAGE sql
 ROWS 1
AS $function$
      select pg_advisory_xact_lock(hashtextextended(encode(asked, 'hex'), 0));
      select count(*) filter (where o.status in ('pending', 'confirmed')), count(*) filter (where p.placed_at > since),
        min(p.placed_at) filter (where p.placed_at > since)
      from placings p join orders o on o.id = p.order_id where p.subject = asked
    $function$;

alter table dead_letters add constraint dead_letters_pkey PRIMARY KEY (id);

alter table dead_letters add constraint dead_letters_consumer_key UNIQUE (consumer, key);

alter table erasures add constraint erasures_pkey PRIMARY KEY (id);

alter table idempotency_keys add constraint idempotency_keys_pkey PRIMARY KEY (key);

alter table imported_orders add constraint imported_orders_pkey PRIMARY KEY (reference);

alter table order_history add constraint order_history_pkey PRIMARY KEY (order_id, version);

alter table order_items add constraint order_items_quantity_check CHECK ((quantity > 0));

alter table order_items add constraint order_items_unit_price_check CHECK ((unit_price >= 0));

alter table order_items add constraint order_items_pkey PRIMARY KEY (order_id, "position");

alter table orders add constraint orders_payment_terms_check CHECK ((payment_terms = ANY (ARRAY['later'::text, 'immediate'::text])));

alter table orders add constraint orders_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'confirmed'::text, 'rejected'::text, 'paid'::text, 'shipped'::text, 'delivered'::text, 'cancelled'::text])));

alter table orders add constraint orders_total_check CHECK ((total >= 0));

alter table orders add constraint orders_units_check CHECK ((units > 0));

alter table orders add constraint orders_pkey PRIMARY KEY (id);

alter table orders add constraint orders_number_key UNIQUE (number);

alter table outbox add constraint outbox_pkey PRIMARY KEY (id);

alter table outbox_stream add constraint outbox_stream_pkey PRIMARY KEY (stream);

alter table placings add constraint placings_pkey PRIMARY KEY (subject, order_id);

alter table product_read_model add constraint product_read_model_pkey PRIMARY KEY (id);

alter table read_model_rebuilds add constraint read_model_rebuilds_pkey PRIMARY KEY (read_model);

alter table sellable_items add constraint sellable_items_pkey PRIMARY KEY (sku);

alter table idempotency_keys add constraint idempotency_keys_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE;

alter table imported_orders add constraint imported_orders_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE;

alter table order_history add constraint order_history_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE;

alter table order_items add constraint order_items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE;

alter table sellable_items add constraint sellable_items_product_id_fkey FOREIGN KEY (product_id) REFERENCES product_read_model(id) ON DELETE CASCADE;

CREATE INDEX idempotency_keys_created_at ON public.idempotency_keys USING btree (created_at);

CREATE INDEX order_history_at ON public.order_history USING btree (at);

CREATE INDEX order_history_paid_at ON public.order_history USING btree (at) WHERE (status = 'paid'::text);

CREATE INDEX orders_ask_again_at ON public.orders USING btree (ask_again_at, id) WHERE (ask_again_at IS NOT NULL);

CREATE INDEX orders_customer_email ON public.orders USING btree (lower(customer_email), id);

CREATE INDEX orders_status ON public.orders USING btree (status, id);

CREATE INDEX orders_unpaid_deadline ON public.orders USING btree (unpaid_deadline) WHERE (unpaid_deadline IS NOT NULL);

CREATE INDEX outbox_unpublished ON public.outbox USING btree (id) WHERE (published_at IS NULL);

CREATE INDEX placings_order_id ON public.placings USING btree (order_id);

CREATE INDEX sellable_items_product_id ON public.sellable_items USING btree (product_id);

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
    status,
    deleted,
    seen_in
   FROM product_read_model;

create view rebuilds as
 SELECT read_model AS copy,
    snapshot_id,
    attempts,
    request_after,
    completed_snapshot_id,
    completed_at
   FROM read_model_rebuilds;
