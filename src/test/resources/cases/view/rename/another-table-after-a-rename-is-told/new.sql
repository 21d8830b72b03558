CREATE TABLE old_a (id integer);
CREATE TABLE b (id integer);
CREATE VIEW v AS SELECT id FROM b;
