CREATE TABLE shop.books (
  id integer PRIMARY KEY,
  author integer REFERENCES shop.authors
);
