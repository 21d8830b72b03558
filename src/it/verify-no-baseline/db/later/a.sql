CREATE SCHEMA shop;

CREATE TABLE shop.authors (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL
);
CREATE TABLE later (id integer);
