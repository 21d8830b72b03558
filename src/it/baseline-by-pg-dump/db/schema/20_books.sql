CREATE TABLE shop.books (
  isbn   text PRIMARY KEY,
  author bigint NOT NULL REFERENCES shop.authors (id),
  title  text NOT NULL,
  price  numeric(10, 2)
);

CREATE INDEX books_by_author ON shop.books (author);

COMMENT ON TABLE shop.books IS 'What is sold';
CREATE VIEW shop.cheap AS SELECT title, price FROM shop.books WHERE price <= 10 AND title <> '';
GRANT SELECT ON shop.cheap TO PUBLIC;
