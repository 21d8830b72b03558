CREATE TABLE city (name text);
CREATE TABLE capital (country text) INHERITS (city);
