CREATE TABLE users (id integer);
GRANT SELECT, INSERT ON users TO writer;
