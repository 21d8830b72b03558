CREATE TABLE users (id integer);
CREATE VIEW v WITH (security_barrier) AS SELECT id FROM users;
