CREATE TABLE vehicles (id integer);
CREATE TABLE cars (plate text) INHERITS (vehicles);
