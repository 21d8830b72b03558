CREATE SCHEMA shop;
SET search_path = nowhere, shop;
CREATE TABLE item (id integer);
