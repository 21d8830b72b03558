CREATE TABLE orders (id integer, total numeric, note text);
CREATE VIEW all_of_it AS SELECT * FROM orders;
CREATE VIEW big AS SELECT o.total AS amount FROM orders o WHERE total > 100 ORDER BY o.total;
CREATE VIEW of_view AS SELECT total FROM all_of_it;
ALTER TABLE orders RENAME COLUMN total TO sum;
ALTER TABLE orders ADD COLUMN later integer;
