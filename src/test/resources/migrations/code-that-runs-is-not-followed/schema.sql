CREATE TABLE a (i integer, j integer);
CREATE TABLE b (i integer);
