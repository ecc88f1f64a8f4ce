-- The old shop as SQLAlchemy made it, with rows that a shop collects over the years.
create table categories (id serial primary key, name text, description text);
create table products (
  id serial primary key, name text, description text, price numeric, stock integer, category_id integer,
  image_url text, created_at timestamp default now()
);
create table orders (
  id serial primary key, customer_name text, customer_email text, shipping_address text, status text,
  total_amount numeric, created_at timestamp
);
create table order_items (id serial primary key, order_id integer, product_id integer, quantity integer, price numeric);

insert into categories (id, name, description) values
  (1, 'Laptops', 'To carry'), (2, 'Laptops', null), (3, 'Ноутбуки', null), (4, ' ', null), (5, 'Export', null);
insert into products (id, name, description, price, stock, category_id, image_url) values
  (1, 'Aurora 14', 'Thin', 1299.00, 5, 1, '/static/aurora.png'),
  (2, 'Aurora 14', null, 999.5, 3, 2, null),
  (3, 'Żółta łódź 🚤', null, 19.990, 1, 3, null),
  (4, 'Loose cable', null, 5, null, null, 'cable.png'),
  (5, 'Owing', null, -3.00, 1, 1, null),
  (6, 'Fraction', null, 1.005, 1, 1, null),
  (7, 'Oversold', null, 10, -4, 99, null),
  (8, null, null, 10, 1, 1, null),
  (9, 'Priceless', null, null, 1, 1, null),
  (10, 'Not a number', null, 'NaN', 1, 1, null),
  (11, 'Дрель', null, 0, 1, 4, null);
insert into orders (id, customer_name, customer_email, shipping_address, status, total_amount, created_at) values
  (1, 'Zoë Ångström', 'zoe@example.com', E'Road 1\nTown', 'Completed', 2598.00, '2021-03-04 05:06:07.89'),
  (2, 'Ada', 'ada@example.com', null, 'cancelled', 999.50, '2021-03-05 00:00:00'),
  (3, 'Ada', 'ada@example.com', null, 'pending', 5, '2021-03-05 00:00:00'),
  (4, 'Ada', 'ada@example.com', null, 'delivered', 7, '2021-03-06 00:00:00'),
  (5, 'Ada', 'no address', null, 'delivered', 5, '2021-03-06 00:00:00'),
  (6, 'Ada', 'ada@example.com', null, 'delivered', 5, '2021-03-06 00:00:00'),
  (7, 'Ada', 'ada@example.com', null, 'delivered', 5, null),
  (8, 'Ada', 'ada@example.com', null, 'delivered', 1.005, '2021-03-06 00:00:00'),
  (9, 'Ada', 'ada@example.com', null, 'archived', 5, '2021-03-06 00:00:00');
insert into order_items (id, order_id, product_id, quantity, price) values
  (1, 1, 1, 2, 1299.00), (2, 2, 2, 1, 999.50), (3, 3, 4, 1, 5), (4, 4, 77, 1, 6), (5, 5, 4, 1, 5),
  (6, 7, 4, 1, 5), (7, 8, 4, 1, 1.005), (8, 9, 5, 1, 5), (9, 1234, 1, 1, 1), (10, 4, null, 2, 0.5);
