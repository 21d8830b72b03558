CREATE TABLE books (
  id serial PRIMARY KEY,
  title text NOT NULL UNIQUE, -- confiture:renamed from name
  year integer CHECK (year > 0)
);
CREATE INDEX ON books (year);
CREATE TABLE loans (book integer REFERENCES books (id));
CREATE VIEW recent AS SELECT id, year, title AS name FROM books WHERE year > 2000;
