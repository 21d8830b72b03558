CREATE TABLE people (id integer PRIMARY KEY);
ALTER TABLE people RENAME TO users;
