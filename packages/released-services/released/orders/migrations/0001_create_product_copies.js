import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table product_copies (
      id uuid primary key,
      version bigint not null,
      status text not null,
      deleted boolean not null,
      seen_in uuid
    )`.execute(t),await e`
    create table sellable_items (
      sku text primary key,
      product_id uuid not null constraint sellable_items_product_id_fkey references product_copies on delete cascade,
      product_version bigint not null,
      name text not null,
      options jsonb not null,
      price_amount bigint not null,
      currency text not null
    )`.execute(t),await e`create index sellable_items_product_id on sellable_items (product_id)`.execute(t)},n=async t=>{await e`drop table sellable_items, product_copies`.execute(t)};export{n as down,t as up};