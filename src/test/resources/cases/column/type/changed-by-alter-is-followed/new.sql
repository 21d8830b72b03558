CREATE TABLE item (price integer);
ALTER TABLE item ALTER COLUMN price TYPE numeric(12,2) USING price::numeric;
