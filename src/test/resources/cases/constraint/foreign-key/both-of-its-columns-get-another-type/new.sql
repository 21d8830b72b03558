CREATE TABLE authors (id text PRIMARY KEY, code varchar(9) UNIQUE);
CREATE TABLE books (
  isbn text PRIMARY KEY,
  author text REFERENCES authors ON DELETE CASCADE,
  author_code varchar(9) REFERENCES authors (code)
);
CREATE TABLE parts (author integer) PARTITION BY LIST (author);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1);
