CREATE TABLE a (x integer);
-- confiture:renamed from z
CREATE TABLE b (y integer, z integer);
