CREATE TABLE vehicles (id integer, plate text);
CREATE TABLE cars (doors integer) INHERITS (vehicles);
