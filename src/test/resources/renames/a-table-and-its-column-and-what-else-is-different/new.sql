CREATE TABLE titles ( -- confiture:renamed from books
  id serial PRIMARY KEY,
  /* confiture:renamed from name */ title varchar(80) NOT NULL UNIQUE,
  year integer CHECK (year > 0),
  pages integer
);
CREATE INDEX ON titles (year);
CREATE TABLE loans (book integer REFERENCES titles (id));
CREATE VIEW recent AS SELECT id, year FROM titles WHERE year > 2000;
COMMENT ON TABLE titles IS 'books, once';
