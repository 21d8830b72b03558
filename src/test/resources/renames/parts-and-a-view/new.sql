CREATE TABLE books (
  id serial PRIMARY KEY,
  name text NOT NULL UNIQUE,
  year integer,
  /* confiture:renamed from books_year_check */
  CONSTRAINT sensible CHECK (year > 0)
);
-- confiture:renamed from books_year_idx
CREATE INDEX by_year ON books (year);
CREATE TABLE loans (book integer REFERENCES books (id));
CREATE VIEW latest -- confiture:renamed from recent
  AS SELECT id, year FROM books WHERE year > 2000;
