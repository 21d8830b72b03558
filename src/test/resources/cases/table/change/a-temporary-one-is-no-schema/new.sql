CREATE TABLE users (id integer);
CREATE TEMPORARY TABLE scratch (id integer);
