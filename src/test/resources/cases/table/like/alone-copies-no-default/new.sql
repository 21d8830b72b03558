CREATE TABLE base (id integer, name text DEFAULT 'x' NOT NULL);
CREATE TABLE copy (id integer, name text CONSTRAINT base_name_not_null NOT NULL);
