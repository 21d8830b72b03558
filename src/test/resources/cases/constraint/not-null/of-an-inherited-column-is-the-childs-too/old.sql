CREATE TABLE people (name text);
CREATE TABLE members () INHERITS (people);
