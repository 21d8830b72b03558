CREATE TABLE orders (id integer, total numeric);
CREATE VIEW big AS SELECT orders.id FROM orders WHERE orders.total > 100;
CREATE VIEW pairs AS SELECT a.id, b.total FROM orders a JOIN orders b USING (id);
ALTER TABLE orders RENAME TO sales;
