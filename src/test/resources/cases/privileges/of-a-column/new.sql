CREATE TABLE users (id integer, email text);
GRANT SELECT (email), UPDATE (email) ON users TO writer;
