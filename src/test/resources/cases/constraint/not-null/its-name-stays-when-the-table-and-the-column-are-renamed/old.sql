CREATE TABLE people (number integer NOT NULL, id integer PRIMARY KEY);
ALTER TABLE people RENAME TO users;
ALTER TABLE users RENAME COLUMN number TO no;
CREATE TABLE people (number integer NOT NULL);
