CREATE TABLE hits (at date) PARTITION BY RANGE (at);
CREATE TABLE hits_a PARTITION OF hits FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE INDEX hits_at ON ONLY hits (at);
CREATE INDEX hits_a_at ON hits_a (at);
