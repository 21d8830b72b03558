CREATE TABLE orders (id integer, sum numeric, note text, later integer);
CREATE VIEW all_of_it AS SELECT id, sum AS total, note FROM orders;
CREATE VIEW big AS SELECT sum AS amount FROM orders o WHERE o.sum > 100 ORDER BY sum;
CREATE VIEW of_view AS SELECT total FROM all_of_it;
