CREATE TABLE users (id integer, email text);
GRANT SELECT (email) ON users TO reader;
GRANT SELECT (id) ON users TO reader;
