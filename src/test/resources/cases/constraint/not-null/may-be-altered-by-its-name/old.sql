CREATE TABLE people (name text CONSTRAINT named NOT NULL NO INHERIT, mail text);
CREATE TABLE members () INHERITS (people);
ALTER TABLE people ADD CONSTRAINT reachable NOT NULL mail NOT VALID;
