CREATE TABLE p (a integer, t text);
CREATE STATISTICS e ON upper(t) FROM p;
