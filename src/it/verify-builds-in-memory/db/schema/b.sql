CREATE TABLE shop.books (
  isbn   text PRIMARY KEY,
  author bigint NOT NULL REFERENCES shop.authors (id),
  title  text NOT NULL,
  price  numeric(10, 2)
);

CREATE INDEX books_by_author ON shop.books (author);
