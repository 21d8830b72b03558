CREATE TABLE b (id integer);
CREATE TABLE c (id integer);
