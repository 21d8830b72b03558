CREATE SCHEMA shop;
SET search_path TO shop, public;
CREATE TABLE item (id integer);
