CREATE TABLE users (id integer);
GRANT SELECT ON users TO reader;
REVOKE ALL ON users FROM reader;
