CREATE SCHEMA shop;
CREATE TABLE shop.orders (id integer PRIMARY KEY, total numeric, note text);
CREATE TABLE t (a integer PRIMARY KEY, b integer);
CREATE PUBLICATION p FOR TABLE shop.orders (id, total) WHERE (id > 1), t;
CREATE PUBLICATION q FOR TABLES IN SCHEMA shop;
ALTER TABLE shop.orders RENAME COLUMN id TO number;
ALTER TABLE shop.orders RENAME COLUMN total TO sum;
ALTER TABLE t RENAME TO u;
ALTER SCHEMA shop RENAME TO store;
