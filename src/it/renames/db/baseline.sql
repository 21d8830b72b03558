CREATE SCHEMA shop;
CREATE TABLE shop.books (
  id integer PRIMARY KEY,
  name text NOT NULL
);
CREATE FUNCTION shop.price(net integer, tax integer) RETURNS integer LANGUAGE sql RETURN net + tax;
CREATE TABLE shop.old_name (a integer);
