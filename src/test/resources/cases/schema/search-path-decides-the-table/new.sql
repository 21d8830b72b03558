CREATE SCHEMA shop;
SET search_path = public;
CREATE TABLE item (id integer);
