CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a, a + 1 AS n, coalesce(a, 0) AS k, b FROM t;
CREATE VIEW w AS SELECT x.n AS "N", array_agg(x.k) AS all_k FROM v AS x GROUP BY x.n;
CREATE MATERIALIZED VIEW m AS SELECT * FROM w;
