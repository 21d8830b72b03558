CREATE TABLE t (a integer, b integer, c text);
CREATE VIEW v AS SELECT row(a, b) IS DISTINCT FROM row(1, null) AS x, row(a, b) IS NOT DISTINCT FROM row(null, b) AS y, (a, (b, c)) IS DISTINCT FROM (1, (2, null)) AS z, a IS DISTINCT FROM null AS w, (a, (b, c)) = (1, (2, 'x')) AS e FROM t;
