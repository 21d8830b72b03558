CREATE TABLE users (id integer);
REVOKE ALL ON users FROM PUBLIC;
