CREATE FUNCTION f(text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE TABLE t (a integer, b text DEFAULT f('x'::text)::text, f integer);
CREATE VIEW of_text AS SELECT f(b) FROM t;
CREATE VIEW of_column AS SELECT f FROM t;
