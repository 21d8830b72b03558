CREATE TABLE authors (id integer PRIMARY KEY, code varchar(8) UNIQUE);
CREATE TABLE books (
  isbn text PRIMARY KEY,
  author integer REFERENCES authors ON DELETE CASCADE,
  author_code varchar(8) REFERENCES authors (code)
);
CREATE TABLE parts (author integer REFERENCES authors) PARTITION BY LIST (author);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1);
