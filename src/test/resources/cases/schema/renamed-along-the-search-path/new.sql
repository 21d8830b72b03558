CREATE SCHEMA store;
CREATE TABLE store.orders (id integer, total numeric);
CREATE VIEW store.big AS SELECT id FROM store.orders WHERE total > 100;
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id integer);
