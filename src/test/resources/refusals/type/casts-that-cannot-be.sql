CREATE TABLE t (a integer NOT NULL, b text, r int4range, v varchar(3), p point, u uuid, ar integer[], ci circle, ne inet);
CREATE EXTENSION btree_gist;
CREATE FUNCTION nf(x integer, y integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'select x+y';
CREATE PROCEDURE pr(x integer, y integer) LANGUAGE sql AS 'select 1';
CREATE TYPE ct AS (p integer, q integer);
CREATE DOMAIN dm AS integer;
CREATE TYPE en AS ENUM ('x','y');
CREATE TYPE en2 AS ENUM ('x','y');
CREATE FUNCTION toct(integer) RETURNS ct LANGUAGE sql AS 'select row($1,$1)::ct';
CREATE FUNCTION setf(integer) RETURNS SETOF ct LANGUAGE sql AS 'select row($1,$1)::ct';
CREATE FUNCTION tabf(integer) RETURNS TABLE (p integer, q integer) LANGUAGE sql AS 'select $1,$1';
CREATE FUNCTION sets(integer) RETURNS SETOF text LANGUAGE sql AS 'select $1::text';
---
CREATE CAST (integer AS ct) WITH FUNCTION toct(integer);
---
CREATE CAST (integer AS ct) WITH FUNCTION toct;
---
CREATE CAST (integer AS ct) WITH FUNCTION setf(integer);
---
CREATE CAST (integer AS en) WITH FUNCTION sets(integer);
---
CREATE CAST (integer AS ct) WITH FUNCTION pr(integer,integer);
---
CREATE CAST (ct AS ct) WITHOUT FUNCTION;
---
CREATE CAST (integer AS ct) WITHOUT FUNCTION;
---
CREATE CAST (ct AS text) WITHOUT FUNCTION;
---
CREATE CAST (integer AS en) WITHOUT FUNCTION;
---
CREATE CAST (en AS en2) WITHOUT FUNCTION;
---
CREATE CAST (en AS text) WITHOUT FUNCTION;
---
CREATE CAST (en AS text) WITH INOUT AS IMPLICIT;
---
CREATE CAST (text AS en) WITH INOUT AS ASSIGNMENT;
---
CREATE CAST (varchar AS en) WITH INOUT AS IMPLICIT;
---
CREATE CAST (dm AS text) WITH INOUT;
---
CREATE CAST (dm AS integer) WITHOUT FUNCTION;
---
CREATE CAST (dm AS bigint) WITHOUT FUNCTION;
---
CREATE CAST (integer[] AS text) WITHOUT FUNCTION;
---
CREATE CAST (integer[] AS text[]) WITH INOUT;
---
CREATE CAST (int4range AS text) WITHOUT FUNCTION;
---
CREATE CAST (integer AS integer) WITHOUT FUNCTION;
---
CREATE CAST (integer AS integer) WITH INOUT;
---
CREATE CAST (integer AS bigint) WITH INOUT;
---
CREATE CAST (integer AS text) WITH INOUT;
---
CREATE CAST (text AS integer) WITH INOUT AS IMPLICIT;
---
CREATE CAST (text AS varchar) WITHOUT FUNCTION;
---
CREATE CAST (varchar AS text) WITHOUT FUNCTION AS IMPLICIT;
---
CREATE CAST (json AS jsonb) WITH INOUT;
---
CREATE CAST (text AS json) WITH INOUT AS IMPLICIT;
---
CREATE CAST (text AS json) WITHOUT FUNCTION AS IMPLICIT;
---
CREATE CAST (json AS text) WITHOUT FUNCTION AS IMPLICIT;
---
CREATE CAST (bytea AS text) WITHOUT FUNCTION;
---
CREATE CAST (text AS uuid) WITH INOUT AS IMPLICIT;
---
CREATE CAST (uuid AS bytea) WITHOUT FUNCTION;
---
CREATE CAST (integer AS oid) WITHOUT FUNCTION;
---
CREATE CAST (integer AS date) WITHOUT FUNCTION;
---
CREATE CAST (bigint AS date) WITHOUT FUNCTION;
---
CREATE CAST (bigint AS timestamp) WITHOUT FUNCTION;
---
CREATE CAST (anyelement AS text) WITH INOUT;
---
CREATE CAST (integer AS record) WITH INOUT;
---
CREATE CAST (cstring AS text) WITH INOUT;
---
CREATE CAST (t AS text) WITH INOUT;
---
CREATE CAST (t AS ct) WITHOUT FUNCTION;
---
CREATE CAST (integer AS bit) WITHOUT FUNCTION;
---
CREATE CAST (boolean AS integer) WITHOUT FUNCTION;
---
CREATE CAST (boolean AS smallint) WITH INOUT;
---
CREATE CAST (char AS varchar) WITHOUT FUNCTION;
---
CREATE CAST (money AS bigint) WITHOUT FUNCTION;
