CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
CREATE VIEW v AS SELECT id FROM a;
