CREATE TABLE orders (id integer, status text);
CREATE TEMPORARY TABLE picked (id integer);
CREATE VIEW v AS SELECT id FROM orders WHERE id IN (SELECT id FROM picked);
CREATE VIEW w AS SELECT id FROM v;
