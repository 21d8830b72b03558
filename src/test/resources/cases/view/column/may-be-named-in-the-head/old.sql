CREATE TABLE users (id integer, name text);
CREATE VIEW v (a, b) AS SELECT id, name FROM users;
