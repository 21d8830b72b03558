CREATE TABLE shop.books (
  isbn   text PRIMARY KEY,
  author bigint NOT NULL REFERENCES shop.authors (id),
  title  text NOT NULL,
  price  numeric(12, 2) NOT NULL,
  pages  integer
);

