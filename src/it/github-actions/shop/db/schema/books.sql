CREATE TABLE books (
  isbn text PRIMARY KEY,
  price numeric(12,2) NOT NULL
);
