CREATE TABLE b (
  id integer PRIMARY KEY,
  a integer REFERENCES a
);
