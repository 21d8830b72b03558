CREATE TABLE base (id integer, name text DEFAULT 'x' NOT NULL);
CREATE TABLE copy (LIKE base);
