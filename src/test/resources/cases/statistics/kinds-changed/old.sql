CREATE TABLE p (a integer, b integer);
CREATE STATISTICS ab (ndistinct) ON a, b FROM p;
