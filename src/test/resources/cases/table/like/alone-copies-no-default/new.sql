CREATE TABLE base (id integer, name text DEFAULT 'x' NOT NULL);
CREATE TABLE copy (id integer, name text NOT NULL);
