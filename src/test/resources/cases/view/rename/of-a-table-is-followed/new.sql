CREATE TABLE sales (id integer, total numeric);
CREATE VIEW big AS SELECT id FROM sales WHERE total > 100;
CREATE VIEW pairs AS SELECT a.id, b.total FROM sales a JOIN sales b USING (id);
