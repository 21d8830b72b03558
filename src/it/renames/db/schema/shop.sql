CREATE SCHEMA shop;
-- confiture:renamed from books
CREATE TABLE shop.titles (
  id integer PRIMARY KEY,
  title varchar(80) NOT NULL -- confiture:renamed from name
);
CREATE FUNCTION shop.net_price(net integer, tax integer) RETURNS integer LANGUAGE sql RETURN net + tax;
CREATE TABLE shop.new_name (a integer);
