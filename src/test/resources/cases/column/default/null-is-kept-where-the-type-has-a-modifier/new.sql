CREATE TABLE t (
  a varchar(64) DEFAULT NULL,
  b numeric(10, 2) DEFAULT NULL::numeric,
  c char DEFAULT NULL,
  d timestamp(3)[] DEFAULT NULL,
  e varchar DEFAULT NULL,
  f interval(2) DEFAULT NULL,
  g text DEFAULT NULL::text
);
