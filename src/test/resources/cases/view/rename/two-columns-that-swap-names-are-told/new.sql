CREATE TABLE t (b integer, a integer);
CREATE VIEW v AS SELECT a AS first FROM t;
