ALTER TABLE shelves ALTER COLUMN level TYPE bigint;
