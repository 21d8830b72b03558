CREATE TABLE t (x integer, w integer);
CREATE TABLE u (a integer);
CREATE VIEW v AS SELECT x, w FROM t;
