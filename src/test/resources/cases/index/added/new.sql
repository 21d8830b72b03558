CREATE TABLE users (id integer, email text);
CREATE INDEX ON users (email);
