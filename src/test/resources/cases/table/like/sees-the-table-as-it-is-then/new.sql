CREATE TABLE base (id integer);
ALTER TABLE base ADD COLUMN name text;
CREATE TABLE copy (LIKE base);
