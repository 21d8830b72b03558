CREATE SCHEMA shop;
SET search_path TO shop;
CREATE TABLE orders (id integer, total numeric);
CREATE VIEW big AS SELECT id FROM orders WHERE total > 100;
RESET search_path;
ALTER SCHEMA shop RENAME TO store;
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id integer);
