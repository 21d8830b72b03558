-- confiture:renamed from a
CREATE TABLE b (x integer);
-- confiture:renamed from b
CREATE TABLE c (y integer);
