CREATE TABLE t (a integer, b integer);
ALTER TABLE t ALTER COLUMN a SET (n_distinct = '-0.5');
ALTER TABLE t ALTER COLUMN b SET (n_distinct = -1);
