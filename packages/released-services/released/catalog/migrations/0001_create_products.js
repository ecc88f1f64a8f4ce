import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table products (
      id uuid primary key,
      slug text not null constraint products_slug_key unique,
      name text not null,
      search_name text collate "C" not null,
      description text not null,
      status text not null constraint products_status_check check (status in ('draft', 'active', 'archived')),
      category_id uuid,
      attributes jsonb not null,
      images jsonb not null,
      options jsonb not null,
      price_amount bigint not null constraint products_price_amount_check check (price_amount >= 0),
      currency text not null,
      version bigint not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      search tsvector not null
    )`.execute(t),await e`create index products_newest on products (status, id)`.execute(t),await e`create index products_price on products (status, price_amount, id)`.execute(t),await e`create index products_name on products (status, search_name, id)`.execute(t),await e`create index products_category_newest on products (category_id, status, id)`.execute(t),await e`create index products_category_price on products (category_id, status, price_amount, id)`.execute(t),await e`create index products_category_name on products (category_id, status, search_name, id)`.execute(t),await e`create index products_attributes on products using gin (attributes jsonb_path_ops)`.execute(t),await e`create index products_search on products using gin (search)`.execute(t)},n=async t=>{await e`drop table products`.execute(t)};export{n as down,t as up};