-- Made from the migrations by "pnpm generate".

create extension pg_trgm;

create table category_read_model (
  id uuid not null,
  version bigint not null,
  deleted boolean not null,
  seen_in uuid,
  slug text not null,
  name text not null,
  search_name text not null,
  parent_id uuid,
  "position" integer not null
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

create table former_product_slugs (
  slug text not null,
  product_id uuid not null
);

create table imported_products (
  import_id uuid not null,
  product_id uuid not null,
  version bigint not null,
  content jsonb
);

create table offers (
  sku text collate "C" not null,
  product_id uuid not null,
  status text not null,
  category_id uuid,
  price_amount bigint not null,
  attribute_keys bigint[] not null
) with (autovacuum_vacuum_insert_scale_factor=0.02);

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

create table product_changes (
  product_id uuid not null,
  version bigint not null,
  operation text not null,
  actor text not null,
  request_id text not null,
  created_at timestamp with time zone not null
);

create table product_imports (
  id uuid not null,
  actor text not null,
  request_id text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  created_products integer default 0 not null,
  updated_products integer default 0 not null,
  alive_at timestamp with time zone
);

create table products (
  id uuid not null,
  slug text not null,
  name text not null,
  search_name text collate "C" not null,
  description text not null,
  status text not null,
  category_id uuid,
  attributes jsonb not null,
  images jsonb not null,
  options jsonb not null,
  price_amount bigint not null,
  currency text not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  search tsvector not null,
  attribute_keys bigint[] generated always as (product_keys(attributes, options)) stored not null,
  searched_version bigint
) with (autovacuum_vacuum_insert_scale_factor=0.02);

create table read_model_rebuilds (
  read_model text not null,
  snapshot_id uuid,
  attempts integer default 0 not null,
  request_after timestamp with time zone default now() not null,
  completed_snapshot_id uuid,
  completed_at timestamp with time zone
);

create table reservations (
  order_id uuid not null,
  state text not null,
  lines jsonb not null,
  shortages jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create table search_synonyms (
  version bigint not null,
  groups jsonb not null,
  actor text not null,
  request_id text not null,
  created_at timestamp with time zone not null
);

create table search_vocabulary (
  word text collate "C" not null
);

create table stock_entries (
  id uuid not null,
  "position" bigint generated always as identity not null,
  sku text collate "C" not null,
  kind text not null,
  delta integer not null,
  stock integer not null,
  reason text not null,
  actor text not null,
  order_id uuid,
  idempotency_key text,
  request_hash bytea,
  created_at timestamp with time zone not null
);

create table variants (
  sku text collate "C" not null,
  product_id uuid not null,
  "position" integer not null,
  options jsonb not null,
  price_amount bigint not null,
  stock integer not null,
  archived boolean default false not null
) with (fillfactor=80);

CREATE OR REPLACE FUNCTION public.attribute_name(option text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN rtrim("left"(regexp_replace(regexp_replace(regexp_replace((NORMALIZE(replace(replace(replace(translate(lower((option COLLATE pg_c_utf8)), 'øłđıð'::text, 'oldid'::text), 'ß'::text, 'ss'::text), 'æ'::text, 'ae'::text), 'œ'::text, 'oe'::text), NFKD) COLLATE "C"), '[\u0300-\u036f]'::text, ''::text, 'g'::text), '^[^a-z]+'::text, ''::text), '[^a-z0-9]+'::text, '_'::text, 'g'::text), 40), '_'::text);

CREATE OR REPLACE FUNCTION public.offer_changed_product()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      update offers o set status = new.status, category_id = new.category_id,
        attribute_keys = variant_keys(new.attributes, v.options)
      from variants v where v.product_id = new.id and o.sku = v.sku;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION public.offer_changed_variant()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if new.archived then
        delete from offers where sku = new.sku;
      else
        insert into offers as o (sku, product_id, status, category_id, price_amount, attribute_keys)
        select new.sku, p.id, p.status, p.category_id, new.price_amount, variant_keys(p.attributes, new.options)
        from products p where p.id = new.product_id
        on conflict (sku) do update
          set price_amount = excluded.price_amount, attribute_keys = excluded.attribute_keys;
      end if;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION public.offer_new_variants()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      insert into offers (sku, product_id, status, category_id, price_amount, attribute_keys)
      select v.sku, p.id, p.status, p.category_id, v.price_amount, variant_keys(p.attributes, v.options)
      from added v join products p on p.id = v.product_id where not v.archived;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION public.option_attribute(attributes jsonb, option text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (attributes ? attribute_name(option)) THEN attribute_name(option) ELSE COALESCE((SELECT min((name.name COLLATE "C")) AS min FROM jsonb_object_keys(option_attribute.attributes) name(name) WHERE (replace(lower((name.name COLLATE "C")), '_'::text, ''::text) = replace(attribute_name(option_attribute.option), '_'::text, ''::text))), attribute_name(option)) END;

CREATE OR REPLACE FUNCTION public.product_attributes(attributes jsonb, options jsonb)
 RETURNS TABLE(name text, value text)
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT jsonb_each_text.key,
     jsonb_each_text.value
    FROM jsonb_each_text(product_attributes.attributes) jsonb_each_text(key, value)
 UNION ALL
  SELECT o.name,
     v.value
    FROM ( SELECT option_attribute(product_attributes.attributes, (option.value ->> 'name'::text)) AS name,
             (option.value -> 'values'::text) AS "values"
            FROM jsonb_array_elements(product_attributes.options) option(value)
          OFFSET 0) o,
     LATERAL jsonb_array_elements_text(o."values") v(value)
   WHERE (o.name <> ''::text);
END;

CREATE OR REPLACE FUNCTION public.product_keys(attributes jsonb, options jsonb)
 RETURNS bigint[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (WITH key AS MATERIALIZED (SELECT DISTINCT hashtextextended(((product_attributes.name || ':'::text) || product_attributes.value), (0)::bigint) AS key FROM product_attributes(product_keys.attributes, product_keys.options) product_attributes(name, value)) SELECT CASE WHEN (count(*) <= 200) THEN COALESCE(array_agg(key.key), '{}'::bigint[]) ELSE ((array_agg(key.key))[:200] || (0)::bigint) END AS "case" FROM key);

CREATE OR REPLACE FUNCTION public.variant_attributes(attributes jsonb, options jsonb)
 RETURNS TABLE(name text, value text)
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 WITH option AS MATERIALIZED (
          SELECT option_attribute(variant_attributes.attributes, jsonb_each_text.key) AS name,
             jsonb_each_text.value
            FROM jsonb_each_text(variant_attributes.options) jsonb_each_text(key, value)
         )
  SELECT jsonb_each_text.key,
     jsonb_each_text.value
    FROM jsonb_each_text(variant_attributes.attributes) jsonb_each_text(key, value)
   WHERE (NOT (EXISTS ( SELECT
            FROM option
           WHERE (option.name = jsonb_each_text.key))))
 UNION ALL
  SELECT option.name,
     option.value
    FROM option
   WHERE (option.name <> ''::text);
END;

CREATE OR REPLACE FUNCTION public.variant_keys(attributes jsonb, options jsonb)
 RETURNS bigint[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT COALESCE(array_agg(hashtextextended(((variant_attributes.name || ':'::text) || variant_attributes.value), (0)::bigint)), '{}'::bigint[]) AS "coalesce" FROM variant_attributes(variant_keys.attributes, variant_keys.options) variant_attributes(name, value));

alter table category_read_model add constraint category_read_model_pkey PRIMARY KEY (id);

alter table dead_letters add constraint dead_letters_pkey PRIMARY KEY (id);

alter table dead_letters add constraint dead_letters_consumer_key UNIQUE (consumer, key);

alter table former_category_slugs add constraint former_category_slugs_pkey PRIMARY KEY (slug);

alter table former_product_slugs add constraint former_product_slugs_pkey PRIMARY KEY (slug);

alter table imported_products add constraint imported_products_pkey PRIMARY KEY (import_id, product_id);

alter table offers add constraint offers_pkey PRIMARY KEY (sku);

alter table outbox add constraint outbox_pkey PRIMARY KEY (id);

alter table outbox_stream add constraint outbox_stream_pkey PRIMARY KEY (stream);

alter table product_changes add constraint product_changes_pkey PRIMARY KEY (product_id, version);

alter table product_imports add constraint product_imports_pkey PRIMARY KEY (id);

alter table products add constraint products_price_amount_check CHECK ((price_amount >= 0));

alter table products add constraint products_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'active'::text, 'archived'::text])));

alter table products add constraint products_pkey PRIMARY KEY (id);

alter table products add constraint products_slug_key UNIQUE (slug);

alter table read_model_rebuilds add constraint read_model_rebuilds_pkey PRIMARY KEY (read_model);

alter table reservations add constraint reservations_state_check CHECK ((state = ANY (ARRAY['reserved'::text, 'rejected'::text, 'released'::text])));

alter table reservations add constraint reservations_pkey PRIMARY KEY (order_id);

alter table search_synonyms add constraint search_synonyms_pkey PRIMARY KEY (version);

alter table search_vocabulary add constraint search_vocabulary_pkey PRIMARY KEY (word);

alter table stock_entries add constraint stock_entries_kind_check CHECK ((kind = ANY (ARRAY['initial'::text, 'adjustment'::text, 'reservation'::text, 'release'::text])));

alter table stock_entries add constraint stock_entries_request_hash_check CHECK (((idempotency_key IS NULL) = (request_hash IS NULL)));

alter table stock_entries add constraint stock_entries_stock_check CHECK ((stock >= 0));

alter table stock_entries add constraint stock_entries_pkey PRIMARY KEY (id);

alter table stock_entries add constraint stock_entries_idempotency_key UNIQUE (sku, idempotency_key);

alter table variants add constraint variants_price_amount_check CHECK ((price_amount >= 0));

alter table variants add constraint variants_stock_check CHECK ((stock >= 0));

alter table variants add constraint variants_pkey PRIMARY KEY (sku);

alter table former_product_slugs add constraint former_product_slugs_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id);

alter table imported_products add constraint imported_products_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id);

alter table product_changes add constraint product_changes_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id);

alter table stock_entries add constraint stock_entries_sku_fkey FOREIGN KEY (sku) REFERENCES variants(sku);

alter table variants add constraint variants_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id);

CREATE INDEX category_read_model_parent ON public.category_read_model USING btree (parent_id) WHERE (NOT deleted);

CREATE INDEX category_read_model_slug ON public.category_read_model USING btree (slug) WHERE (NOT deleted);

CREATE INDEX offers_category_newest ON public.offers USING btree (category_id, status, product_id, price_amount) INCLUDE (attribute_keys);

CREATE INDEX offers_category_price ON public.offers USING btree (category_id, status, price_amount, product_id) INCLUDE (attribute_keys);

CREATE INDEX offers_keys ON public.offers USING gin (attribute_keys);

CREATE INDEX offers_newest ON public.offers USING btree (status, product_id, price_amount) INCLUDE (attribute_keys);

CREATE INDEX offers_price ON public.offers USING btree (status, price_amount, product_id) INCLUDE (attribute_keys);

CREATE INDEX outbox_unpublished ON public.outbox USING btree (id) WHERE (published_at IS NULL);

CREATE INDEX products_category_name ON public.products USING btree (category_id, status, search_name, id, price_amount) INCLUDE (attribute_keys);

CREATE INDEX products_category_newest ON public.products USING btree (category_id, status, id, price_amount) INCLUDE (attribute_keys);

CREATE INDEX products_category_price ON public.products USING btree (category_id, status, price_amount, id) INCLUDE (attribute_keys);

CREATE INDEX products_name ON public.products USING btree (status, search_name, id, price_amount) INCLUDE (attribute_keys);

CREATE INDEX products_newest ON public.products USING btree (status, id, price_amount) INCLUDE (attribute_keys);

CREATE INDEX products_price ON public.products USING btree (status, price_amount, id) INCLUDE (attribute_keys);

CREATE INDEX products_sample ON public.products USING gin ((
CASE get_byte(uuid_send(id), 15)
    WHEN 0 THEN search
    ELSE to_tsvector('simple'::regconfig, search_name)
END)) WHERE (get_byte(uuid_send(id), 15) < 8);

CREATE INDEX products_sample_terms ON public.products USING gin ((
CASE get_byte(uuid_send(id), 15)
    WHEN 0 THEN search
    ELSE ts_filter(search, '{a}'::"char"[])
END)) WHERE (get_byte(uuid_send(id), 15) < 8);

CREATE INDEX products_search_behind ON public.products USING btree (id) WHERE (searched_version IS DISTINCT FROM version);

CREATE INDEX products_words ON public.products USING gin (search, attribute_keys);

CREATE INDEX search_vocabulary_alike ON public.search_vocabulary USING gin (word gin_trgm_ops);

CREATE INDEX stock_entries_newest ON public.stock_entries USING btree (sku, "position");

CREATE INDEX variants_product ON public.variants USING btree (product_id, "position");

create view category_copies as
 SELECT id,
    version,
    deleted,
    seen_in,
    slug,
    name,
    search_name,
    parent_id,
    "position"
   FROM category_read_model;

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

create view rebuilds as
 SELECT read_model AS copy,
    snapshot_id,
    attempts,
    request_after,
    completed_snapshot_id,
    completed_at
   FROM read_model_rebuilds;

CREATE TRIGGER offer_changed_product AFTER UPDATE OF status, category_id, attributes ON public.products FOR EACH ROW WHEN ((((old.status IS DISTINCT FROM new.status) OR (old.category_id IS DISTINCT FROM new.category_id)) OR (old.attributes IS DISTINCT FROM new.attributes))) EXECUTE FUNCTION offer_changed_product();

CREATE TRIGGER offer_changed_variant AFTER UPDATE OF options, price_amount, archived ON public.variants FOR EACH ROW WHEN ((((old.options IS DISTINCT FROM new.options) OR (old.price_amount IS DISTINCT FROM new.price_amount)) OR (old.archived IS DISTINCT FROM new.archived))) EXECUTE FUNCTION offer_changed_variant();

CREATE TRIGGER offer_new_variants AFTER INSERT ON public.variants REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION offer_new_variants();
