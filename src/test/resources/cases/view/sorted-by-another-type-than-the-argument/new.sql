CREATE TABLE t (n name);
CREATE VIEW a AS SELECT array_agg(n::text ORDER BY n::text) AS s FROM t;
