CREATE TABLE t (a integer);
CREATE TEMPORARY TABLE t (b integer);
SET search_path = public, pg_temp;
CREATE TABLE u AS SELECT * FROM t;
