CREATE TABLE users (id integer, name text);
CREATE VIEW names AS SELECT name FROM users;
