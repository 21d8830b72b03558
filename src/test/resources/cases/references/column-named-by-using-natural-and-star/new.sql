CREATE TABLE a (id integer, k integer, x integer);
CREATE TABLE b (id integer, y integer);
CREATE VIEW by_none AS SELECT b.id AS k FROM b JOIN a ON a.k = b.y;
