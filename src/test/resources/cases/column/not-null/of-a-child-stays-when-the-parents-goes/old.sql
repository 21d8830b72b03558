CREATE TABLE people (name text NOT NULL, mail text NOT NULL);
CREATE TABLE members (name text NOT NULL) INHERITS (people);
