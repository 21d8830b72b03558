CREATE TABLE a (id integer);
CREATE TABLE d (id integer);
