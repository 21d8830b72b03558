CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f(text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE TABLE t (a integer CHECK (f(a) > 0), b text DEFAULT f('x'::text)::text, f integer);
CREATE VIEW of_integer AS SELECT f(a) FROM t;
CREATE VIEW of_text AS SELECT f(b) FROM t;
CREATE VIEW of_column AS SELECT f FROM t;
DROP FUNCTION f(integer) CASCADE;
