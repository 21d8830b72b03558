CREATE SCHEMA shop;

CREATE TABLE shop.authors (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL
);

CREATE TABLE shop.books (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  author bigint NOT NULL REFERENCES shop.authors,
  title  text NOT NULL
);
