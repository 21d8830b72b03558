CREATE TABLE users (id integer, email text);
CREATE INDEX i ON users (id) INCLUDE (email);
