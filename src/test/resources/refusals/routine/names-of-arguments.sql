CREATE TABLE t (a integer NOT NULL, b text, r int4range, v varchar(3), p point, u uuid, ar integer[], ci circle, ne inet);
CREATE FUNCTION nf(x integer, y integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'select x+y';
---
SELECT nf(x => 1);
---
SELECT nf(z => 1);
---
SELECT nf(1, z => 1);
---
SELECT nf(1, y => 1);
---
SELECT nf(x := 1, "Y" := 2);
---
SELECT public.nf(x => 1, z => 2);
---
SELECT public.nf(x => 1, y => 2);
---
CREATE VIEW w AS SELECT nf(z => a) FROM t;
---
CREATE FUNCTION up(txt text) RETURNS text LANGUAGE sql AS 'select upper($1)'; SELECT up(txt => 'a'), up(txtt => 'a');
---
CREATE FUNCTION ou(txt text, OUT o1 integer, OUT o2 integer) LANGUAGE sql AS 'select 1, 2'; SELECT * FROM ou(txt => 'a');
---
CREATE FUNCTION ou(txt text, OUT o1 integer, OUT o2 integer) LANGUAGE sql AS 'select 1, 2'; SELECT * FROM ou(tx => 'a');
---
CREATE FUNCTION lower(a integer) RETURNS text LANGUAGE sql AS 'select 1::text'; SELECT lower(a => 1);
---
CREATE FUNCTION p1(integer) RETURNS text LANGUAGE sql AS 'select 1::text'; SELECT p1(a => 1);
---
CREATE FUNCTION vv(VARIADIC arr integer[]) RETURNS integer LANGUAGE sql AS 'select 1'; SELECT vv(VARIADIC arr => array[1]), vv(VARIADIC array[1]);
---
CREATE PROCEDURE po(a integer, OUT b integer) LANGUAGE sql AS 'select 1'; CALL po(a => 1, b => null);
