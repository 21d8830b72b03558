CREATE TABLE u (x integer);
CREATE TABLE a (x integer);
CREATE TABLE v (x integer);
CREATE TABLE b (x integer);
