CREATE TABLE users (id integer);
GRANT ALL ON users TO writer;
