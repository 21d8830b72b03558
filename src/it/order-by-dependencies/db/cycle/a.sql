CREATE TABLE a (
  id integer PRIMARY KEY,
  b integer REFERENCES b
);
