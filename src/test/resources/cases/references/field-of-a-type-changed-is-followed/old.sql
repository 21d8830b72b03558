CREATE TYPE p AS (x integer, y integer);
CREATE TABLE t (a p, CONSTRAINT c CHECK ((a).x > 0));
CREATE VIEW v AS SELECT (a).x AS x, (a).y AS y FROM t;
