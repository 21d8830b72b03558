CREATE TABLE orders (id integer PRIMARY KEY, note text, paid boolean);
COMMENT ON TABLE orders IS 'What was ordered, and whether it is paid.';
CREATE TABLE audit_log (id bigint, at timestamp);
CREATE INDEX audit_log_at ON audit_log (at);
CREATE VIEW open_orders AS SELECT id FROM orders;
ALTER TABLE orders OWNER TO shop;
