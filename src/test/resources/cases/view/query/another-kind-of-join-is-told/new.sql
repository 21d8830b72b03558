CREATE TABLE a (id integer, x text);
CREATE TABLE b (id integer, y text);
CREATE VIEW v AS SELECT a.x, b.y FROM a LEFT JOIN b ON a.id = b.id;
