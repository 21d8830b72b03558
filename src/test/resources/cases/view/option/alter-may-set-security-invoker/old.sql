CREATE TABLE users (id integer);
CREATE VIEW v WITH (security_invoker = true) AS SELECT id FROM users;
