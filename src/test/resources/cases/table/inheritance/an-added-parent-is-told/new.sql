CREATE TABLE city (name text, population integer);
CREATE TABLE capital (country text) INHERITS (city);
