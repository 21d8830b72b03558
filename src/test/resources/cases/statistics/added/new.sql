CREATE TABLE p (a integer, b integer);
CREATE STATISTICS ab ON a, b FROM p;
