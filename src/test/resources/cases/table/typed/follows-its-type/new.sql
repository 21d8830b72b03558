CREATE TYPE p AS (a integer, text text, c timestamp);
CREATE TABLE t OF p (PRIMARY KEY (a));
CREATE VIEW v AS SELECT a, text AS b FROM t;
