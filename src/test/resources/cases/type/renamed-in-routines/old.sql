CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE pets (id integer);
CREATE FUNCTION f(a mood, b mood[]) RETURNS SETOF mood LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION g(p pets) RETURNS pets LANGUAGE sql AS 'SELECT p';
CREATE VIEW v AS SELECT 'good'::mood AS m, f('bad', ARRAY['good']::mood[]) AS f;
COMMENT ON FUNCTION f(mood, mood[]) IS 'f';
ALTER TYPE mood RENAME TO feeling;
ALTER TABLE pets RENAME TO animals;
