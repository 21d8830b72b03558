CREATE TABLE counted (i integer);
ALTER TABLE before ADD COLUMN j integer;
