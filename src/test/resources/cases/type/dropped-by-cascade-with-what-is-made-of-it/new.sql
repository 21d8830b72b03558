CREATE TYPE c AS (y integer);
CREATE TABLE t (a integer, c c, f integer);
