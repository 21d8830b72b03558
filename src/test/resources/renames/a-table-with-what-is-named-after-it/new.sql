-- What people read.
-- confiture:renamed from books
CREATE TABLE titles (
  id serial PRIMARY KEY,
  name text NOT NULL UNIQUE,
  year integer CHECK (year > 0)
);
CREATE INDEX ON titles (year);
CREATE TABLE loans (book integer REFERENCES titles (id));
CREATE VIEW recent AS SELECT id, year FROM titles WHERE year > 2000;
