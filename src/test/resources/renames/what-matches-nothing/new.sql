CREATE TABLE a (
  x integer, -- confiture:renamed from w
  v integer, -- confiture:renamed from q
  y integer -- confiture:renamed
);
-- confiture:renamed from z
CREATE TABLE b (y integer);
SELECT 'confiture:renamed from x';
-- confiture:renamed from c
