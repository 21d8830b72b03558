CREATE TABLE people (name text);
CREATE TABLE members (CONSTRAINT named NOT NULL name) INHERITS (people);
