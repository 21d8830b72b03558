CREATE TABLE users (email text, active boolean, kind varchar(5), n int);
CREATE INDEX i ON users (email) WHERE active = true AND kind IN ('a','b') AND n IS NOT NULL;
