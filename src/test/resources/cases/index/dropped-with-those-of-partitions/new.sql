CREATE TABLE hits (at date, page text) PARTITION BY RANGE (at);
CREATE TABLE hits_a PARTITION OF hits FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE INDEX hits_page ON hits (page);
ALTER TABLE hits RENAME page TO url;
ALTER TABLE hits DROP COLUMN url;
