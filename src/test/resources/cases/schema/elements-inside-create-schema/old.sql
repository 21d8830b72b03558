CREATE SCHEMA shop CREATE TABLE item (id integer PRIMARY KEY, name text) CREATE INDEX item_name_idx ON item (name);
