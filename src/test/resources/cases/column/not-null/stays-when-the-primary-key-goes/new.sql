CREATE TABLE users (id integer PRIMARY KEY);
ALTER TABLE users DROP CONSTRAINT users_pkey;
