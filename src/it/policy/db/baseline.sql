CREATE TABLE orders (id integer PRIMARY KEY, note text);
COMMENT ON TABLE orders IS 'What was ordered.';
CREATE TABLE audit_log (id integer, at timestamp);
CREATE VIEW open_orders AS SELECT id FROM orders;
