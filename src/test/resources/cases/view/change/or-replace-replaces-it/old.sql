CREATE TABLE users (id integer, name text);
CREATE VIEW v AS SELECT id, name FROM users;
