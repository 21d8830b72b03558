CREATE TABLE orders (id integer, status text);
CREATE VIEW v AS SELECT id, status FROM orders;
CREATE VIEW w AS SELECT status.id FROM orders status;
