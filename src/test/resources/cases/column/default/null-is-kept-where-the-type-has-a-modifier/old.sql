CREATE TABLE t (
  a varchar(64),
  b numeric(10, 2),
  c char,
  d timestamp(3)[],
  e varchar,
  f interval(2),
  g text
);
