CREATE TABLE p (a integer, b integer);
CREATE STATISTICS ab (ndistinct, mcv) ON a, b FROM p;
