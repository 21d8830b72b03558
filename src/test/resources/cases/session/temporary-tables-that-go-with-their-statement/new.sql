CREATE TABLE t (x integer);
CREATE VIEW v AS SELECT * FROM t;
CREATE TABLE u (x integer);
