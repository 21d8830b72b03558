CREATE SCHEMA s;
CREATE TABLE e (i integer, a varchar(11), b numeric(10,2), c char(3), d timestamp(0), f varbit(4), g varchar(5)[], h interval hour to minute, j time(2) with time zone, k bit(3), l text, m numeric(10,2), n varchar);
CREATE TABLE columns AS SELECT a, b, c, d, f, g, h, j, k FROM e;
CREATE TABLE all_of_it AS TABLE e;
CREATE TABLE of_a_sub_select AS WITH w AS (SELECT * FROM e) SELECT x.b, x.c FROM (SELECT * FROM w) x;
CREATE TABLE of_cases AS SELECT CASE WHEN i > 0 THEN a ELSE a END AS a, CASE WHEN i > 0 THEN a ELSE n END AS b, CASE WHEN i > 0 THEN a END AS c,
  COALESCE(b, m) AS d, COALESCE(a, 'x') AS e, GREATEST(b, m) AS f, NULLIF(b, 0) AS g, NULLIF(a, 'x') AS h FROM e;
CREATE TABLE of_arrays AS SELECT g[1] AS a, g[1:2] AS b, ARRAY[a, a] AS c, ARRAY[a, n] AS d, ARRAY(SELECT b FROM e) AS f, (SELECT c FROM e) AS g FROM e;
CREATE TABLE of_a_union AS SELECT a, b, c FROM e UNION SELECT a, 1, NULL FROM e;
CREATE TABLE of_a_union_of_all AS SELECT a, b FROM e EXCEPT SELECT a, m FROM e;
CREATE TABLE of_values AS VALUES ('x'::varchar(3), 1::numeric(4,1)), ('y'::varchar(3), 2);
CREATE TABLE of_functions AS SELECT max(b) AS a, upper(a) AS b, b + 1 AS c, a || 'x' AS d, -b AS e, array_agg(a) AS f FROM e GROUP BY a, b;
CREATE TABLE of_casts AS SELECT l::varchar(4) AS a, a::varchar AS b, i::numeric(5,1) AS c, g::char(2)[] AS d, '1'::interval day AS e, CURRENT_TIMESTAMP(2) AS f, localtime(1) AS g FROM e;
CREATE TABLE of_a_join AS SELECT * FROM e FULL JOIN (SELECT a, b AS z FROM e) x USING (a);
CREATE TABLE s.named (x, y) AS SELECT a, b FROM e;
SELECT a, b, l INTO made FROM e;
