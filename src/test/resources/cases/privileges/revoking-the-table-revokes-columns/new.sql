CREATE TABLE users (id integer);
GRANT SELECT (id) ON users TO reader;
REVOKE SELECT ON users FROM reader;
