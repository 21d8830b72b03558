CREATE TABLE orders (id integer, status text);
CREATE TEMPORARY TABLE status (id integer);
CREATE VIEW v AS SELECT id, status FROM orders;
CREATE VIEW w AS SELECT status.id FROM orders status;
