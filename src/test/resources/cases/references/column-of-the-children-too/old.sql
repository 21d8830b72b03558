CREATE TABLE parent (id integer, a integer);
CREATE TABLE child () INHERITS (parent);
CREATE TABLE keeper (a integer) INHERITS (parent);
CREATE VIEW of_child AS SELECT a FROM child;
CREATE VIEW of_keeper AS SELECT a FROM keeper;
CREATE VIEW of_parent AS SELECT id FROM parent;
ALTER TABLE parent DROP COLUMN a CASCADE;
