CREATE TABLE t (a integer, b integer, c text);
CREATE VIEW v AS SELECT a IS DISTINCT FROM 1 OR b IS DISTINCT FROM null::integer AS x, NOT (a IS DISTINCT FROM null::integer OR b IS DISTINCT FROM b) AS y, a IS DISTINCT FROM 1 OR row(b, c) IS DISTINCT FROM row(2, null) AS z, a IS NOT NULL AS w, a = 1 AND row(b, c) = row(2, 'x') AS e FROM t;
