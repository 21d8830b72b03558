CREATE FUNCTION f(text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select 2';
CREATE TYPE ty AS (a integer);
CREATE TABLE t (a integer, b integer, d integer, e integer DEFAULT f('x'::text));
CREATE DOMAIN dm AS integer;
CREATE VIEW v3 AS SELECT f('a'::text) AS x;
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
