-- A copy of what catalog holds, with the index that its reads could wish for: all of a variant without its row.
drop schema if exists reference cascade;
create schema reference;
create table reference.products (like public.products including all excluding generated);
create table reference.variants (like public.variants including all);
create table reference.offers (like public.offers including all);
create table reference.category_read_model (like public.category_read_model including all);
insert into reference.products select * from public.products;
insert into reference.variants select * from public.variants;
insert into reference.offers select * from public.offers;
insert into reference.category_read_model select * from public.category_read_model;
create index on reference.variants (product_id, position) include (sku, options, price_amount, stock) where not archived;
