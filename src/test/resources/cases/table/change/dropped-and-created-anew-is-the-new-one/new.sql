CREATE TABLE users (id integer);
CREATE INDEX users_id_idx ON users (id);
DROP TABLE IF EXISTS users;
CREATE TABLE users (id integer, name text);
