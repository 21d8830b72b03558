CREATE TABLE users (id integer);
CREATE VIEW v AS SELECT * FROM users;
ALTER TABLE users ADD COLUMN name text;
