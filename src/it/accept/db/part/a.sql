CREATE SCHEMA shop;

CREATE TABLE shop.authors (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name varchar(80) NOT NULL
);

CREATE TABLE shop.readers (name text);
CREATE TABLE shop.loans (id integer);
