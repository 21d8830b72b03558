CREATE DOMAIN dc AS text COLLATE "C";
CREATE TABLE t (id integer, tx text, txc text COLLATE "C", v varchar(5) COLLATE "POSIX", n name);
CREATE TABLE x AS SELECT lower(txc) AS a, txc || tx AS b, tx || 'a' AS c, left(v, 2) AS d, length(txc) AS e, coalesce(txc, 'x') AS f, array[txc] AS g, txc::varchar(4) AS h, id::text AS i, n || 'a' AS j, tx::dc AS k,
    tx COLLATE "C" AS l, v COLLATE "default" AS m, CASE WHEN id > 1 THEN txc ELSE 'x' END AS o, CASE tx WHEN 'a' COLLATE "POSIX" THEN txc END AS p, lower(tx COLLATE "POSIX") AS q FROM t;
CREATE TABLE y AS SELECT max(txc) AS a, string_agg(txc, ',' ORDER BY tx COLLATE "POSIX") AS b, min(tx) FILTER (WHERE txc > 'a') AS c FROM t;
