CREATE TABLE goods (id integer PRIMARY KEY, name text CONSTRAINT named NOT NULL);
