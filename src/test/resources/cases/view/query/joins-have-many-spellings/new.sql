CREATE TABLE a (id integer, x text);
CREATE TABLE b (id integer, y text);
CREATE VIEW v AS SELECT a.x, b.y FROM a JOIN b USING (id) LEFT JOIN a c ON (c.id = b.id);
