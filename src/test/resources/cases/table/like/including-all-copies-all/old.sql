CREATE TABLE base (id integer PRIMARY KEY, name text DEFAULT 'x' NOT NULL, CHECK (id > 0));
CREATE TABLE copy (LIKE base INCLUDING ALL);
