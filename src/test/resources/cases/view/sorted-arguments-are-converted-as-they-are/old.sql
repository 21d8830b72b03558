CREATE TABLE t (n name, v varchar(9), c text);
CREATE VIEW a AS SELECT string_agg(n, ',' ORDER BY n DESC) AS s, string_agg(v, ',' ORDER BY v) AS v, string_agg(c, ',' ORDER BY n) AS o FROM t;
