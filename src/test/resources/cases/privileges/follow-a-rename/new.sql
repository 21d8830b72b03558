CREATE TABLE people (id integer);
GRANT SELECT ON people TO reader;
ALTER TABLE people RENAME TO users;
