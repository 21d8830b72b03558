CREATE TABLE users (id integer, email text);
GRANT SELECT (id, email) ON users TO reader;
