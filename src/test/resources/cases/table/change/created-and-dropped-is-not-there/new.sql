CREATE TABLE scratch (id integer);
DROP TABLE scratch;
CREATE TABLE users (id integer);
