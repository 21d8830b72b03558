CREATE TABLE a (x integer);
CREATE TABLE d (x integer);
