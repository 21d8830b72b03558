CREATE TABLE p (a timestamptz) PARTITION BY RANGE (a);
SET timezone = 'America/New_York';
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
SET timezone = 'UTC';
