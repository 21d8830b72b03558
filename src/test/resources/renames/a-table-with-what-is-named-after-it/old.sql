CREATE TABLE books (
  id serial PRIMARY KEY,
  name text NOT NULL UNIQUE,
  year integer CHECK (year > 0)
);
CREATE INDEX ON books (year);
CREATE TABLE loans (book integer REFERENCES books (id));
CREATE VIEW recent AS SELECT id, year FROM books WHERE year > 2000;
