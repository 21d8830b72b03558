CREATE TABLE city (name text);
CREATE TABLE capital (country text) INHERITS (city);
ALTER TABLE city ADD COLUMN area integer;
