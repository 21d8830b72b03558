CREATE TABLE users (id integer);
ALTER TABLE users ADD COLUMN email text;
