CREATE TABLE doc (id integer PRIMARY KEY);
