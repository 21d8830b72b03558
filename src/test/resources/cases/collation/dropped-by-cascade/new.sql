CREATE TABLE t (b text, c integer);
CREATE TABLE u (y integer);
CREATE VIEW w AS SELECT c FROM t;
