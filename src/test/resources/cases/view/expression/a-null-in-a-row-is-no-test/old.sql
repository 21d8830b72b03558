CREATE TABLE t (a integer, b integer);
CREATE VIEW v AS SELECT row(a, b) IS DISTINCT FROM row(1, null) AS x FROM t;
