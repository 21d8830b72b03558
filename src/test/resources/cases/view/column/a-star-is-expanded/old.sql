CREATE TABLE users (id integer, name text);
CREATE VIEW v AS SELECT * FROM users;
