-- Token for token the same, in other lines and cases.
create schema shop; create table shop.authors (   id   bigint generated always as identity primary key,   name text not null ); CREATE TABLE shop.books (
  isbn   text PRIMARY KEY,
  author bigint NOT NULL REFERENCES shop.authors (id),
  title  text NOT NULL,
  price  numeric(10, 2)
);

CREATE INDEX books_by_author ON shop.books (author);
