CREATE TABLE people (id integer);
ALTER TABLE people RENAME TO users;
