CREATE SCHEMA s;
CREATE TABLE s.a (x integer, y integer);
CREATE TABLE a (x integer);
