-- The tables that an order is written to, with the constraints that orders has, and what is for sale.
drop schema if exists reference cascade;
create schema reference;
create table reference.sellable_items (like public.sellable_items including all);
create table reference.idempotency_keys (like public.idempotency_keys including all);
create table reference.orders (like public.orders including all);
create table reference.order_items (like public.order_items including all);
create table reference.order_history (like public.order_history including all);
create table reference.outbox (like public.outbox including all);
alter table reference.idempotency_keys add foreign key (order_id) references reference.orders (id) on delete cascade;
alter table reference.order_items add foreign key (order_id) references reference.orders (id) on delete cascade;
alter table reference.order_history add foreign key (order_id) references reference.orders (id) on delete cascade;
insert into reference.sellable_items select * from public.sellable_items;
insert into reference.orders select * from public.orders;
insert into reference.order_items select * from public.order_items;
insert into reference.order_history select * from public.order_history;
