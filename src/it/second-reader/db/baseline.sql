CREATE TABLE authors (
  id   integer PRIMARY KEY,
  name text NOT NULL
);
CREATE TABLE books (
  isbn   text PRIMARY KEY,
  author integer NOT NULL REFERENCES authors (id),
  price  numeric(8, 2)
);
CREATE VIEW shelf AS SELECT b.isbn FROM books b;
