CREATE TABLE a (id integer PRIMARY KEY, code text UNIQUE);
CREATE TABLE b (code text REFERENCES a (code));
