import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table variants (
      sku text collate "C" primary key,
      product_id uuid not null constraint variants_product_id_fkey references products (id),
      position integer not null,
      options jsonb not null,
      price_amount bigint not null constraint variants_price_amount_check check (price_amount >= 0),
      stock integer not null constraint variants_stock_check check (stock >= 0),
      archived boolean not null default false
    ) with (fillfactor = 80)`.execute(t),await e`create index variants_product on variants (product_id, position)`.execute(t)},n=async t=>{await e`drop table variants`.execute(t)};export{n as down,t as up};