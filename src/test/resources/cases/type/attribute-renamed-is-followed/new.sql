CREATE TYPE pair AS (first integer, b integer);
CREATE TABLE t (p pair CHECK ((p).first > 0));
CREATE VIEW v AS SELECT (p).first AS a, (p).b AS other FROM t;
