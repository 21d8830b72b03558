CREATE TABLE p (a integer, t text);
CREATE STATISTICS e ON lower(t) FROM p;
