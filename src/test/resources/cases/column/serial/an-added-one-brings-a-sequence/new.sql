CREATE TABLE users (name text);
ALTER TABLE users ADD COLUMN id serial;
