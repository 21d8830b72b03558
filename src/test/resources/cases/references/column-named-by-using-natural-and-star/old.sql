CREATE TABLE a (id integer, k integer, x integer);
CREATE TABLE b (id integer, k integer, y integer);
CREATE VIEW by_using AS SELECT x FROM a JOIN b USING (k);
CREATE VIEW by_natural AS SELECT y FROM a NATURAL JOIN b;
CREATE VIEW by_star AS SELECT b.* FROM b;
CREATE VIEW by_alias AS SELECT z FROM b AS c (i, z);
CREATE VIEW by_sub AS SELECT q FROM (SELECT k AS q FROM b) s;
CREATE VIEW by_none AS SELECT b.id AS k FROM b JOIN a ON a.k = b.y;
ALTER TABLE b DROP COLUMN k CASCADE;
