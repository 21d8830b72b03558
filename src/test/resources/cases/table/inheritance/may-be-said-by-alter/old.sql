CREATE TABLE city (name text);
CREATE TABLE capital (name text, country text) INHERITS (city);
