CREATE TABLE a (i integer);
CREATE TABLE b (i integer);
