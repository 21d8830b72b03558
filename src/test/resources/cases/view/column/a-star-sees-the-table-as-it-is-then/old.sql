CREATE TABLE users (id integer);
ALTER TABLE users ADD COLUMN name text;
CREATE VIEW v AS SELECT * FROM users;
