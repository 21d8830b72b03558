CREATE TYPE e AS ENUM ('a', 'b');
CREATE TYPE c AS (x e, y integer);
CREATE DOMAIN d AS e;
CREATE TABLE t (a integer, e e[], d d, c c, f integer DEFAULT length(('a'::e)::text));
CREATE VIEW v AS SELECT 'a'::e AS e;
CREATE FUNCTION cf(e) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select 1';
CREATE CAST (e AS integer) WITH FUNCTION cf(e);
DROP TYPE e CASCADE;
