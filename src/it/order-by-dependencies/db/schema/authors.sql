CREATE TABLE shop.authors (
  id integer PRIMARY KEY,
  country shop.country NOT NULL
);
