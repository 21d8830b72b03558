CREATE TYPE feeling AS ENUM ('good', 'bad');
CREATE TABLE animals (id integer);
CREATE FUNCTION f(a feeling, b feeling[]) RETURNS SETOF feeling LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION g(p animals) RETURNS animals LANGUAGE sql AS 'SELECT p';
CREATE VIEW v AS SELECT 'good'::feeling AS m, f('bad', ARRAY['good']::feeling[]) AS f;
COMMENT ON FUNCTION f(feeling, feeling[]) IS 'f';
