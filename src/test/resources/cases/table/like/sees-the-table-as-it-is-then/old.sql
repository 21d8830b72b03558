CREATE TABLE base (id integer);
CREATE TABLE copy (LIKE base);
ALTER TABLE base ADD COLUMN name text;
