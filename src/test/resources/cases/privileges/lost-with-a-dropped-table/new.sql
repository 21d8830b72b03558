CREATE TABLE users (id integer);
GRANT SELECT ON users TO reader;
DROP TABLE users;
CREATE TABLE users (id integer);
