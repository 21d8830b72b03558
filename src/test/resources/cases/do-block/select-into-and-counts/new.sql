CREATE TABLE a (x integer, y integer);
CREATE INDEX a_x2 ON a (x);
