CREATE SCHEMA shop;

CREATE TABLE shop.authors (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL
);
CREATE TABLE shop.books (
  isbn   text PRIMARY KEY,
  author bigint NOT NULL REFERENCES shop.authors (id),
  title  citext NOT NULL,
  price  numeric(10, 2)
);

CREATE INDEX books_by_author ON shop.books (author);
