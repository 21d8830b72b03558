CREATE TABLE vehicles (id integer);
CREATE TABLE cars (plate text) INHERITS (vehicles);
ALTER TABLE vehicles ADD COLUMN plate text;
