CREATE TABLE users (id integer);
CREATE VIEW v AS SELECT id AS b FROM users;
