CREATE TABLE users (id integer, name text);
CREATE VIEW v AS SELECT id AS a, name AS b FROM users;
