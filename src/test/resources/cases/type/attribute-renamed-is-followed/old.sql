CREATE TYPE pair AS (a integer, b integer);
CREATE TABLE t (p pair CHECK ((p).a > 0));
CREATE VIEW v AS SELECT (p).a, (p).b AS other FROM t;
ALTER TYPE pair RENAME ATTRIBUTE a TO first;
