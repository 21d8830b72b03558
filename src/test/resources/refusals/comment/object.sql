CREATE TABLE t (a integer, b integer);
CREATE SEQUENCE s;
CREATE VIEW v AS SELECT 1 AS x;
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE PROCEDURE p(integer) LANGUAGE sql AS 'select 1';
CREATE TYPE ty AS (a integer);
CREATE DOMAIN d AS integer;
CREATE INDEX i ON t (a);
CREATE TYPE en AS ENUM ('a');
CREATE AGGREGATE ag(integer) (SFUNC = int4pl, STYPE = integer);
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER srv FOREIGN DATA WRAPPER w;
---
comment on access method n is 'x';
---
comment on aggregate n(int) is 'x';
---
comment on aggregate n(*) is 'x';
---
comment on aggregate f(int) is 'x';
---
comment on cast (int as nope) is 'x';
---
comment on collation x.n is 'x';
---
comment on conversion n is 'x';
---
comment on domain n is 'x';
---
comment on domain ty is 'x';
---
comment on domain x.n is 'x';
---
comment on event trigger n is 'x';
---
comment on extension n is 'x';
---
comment on foreign data wrapper n is 'x';
---
comment on foreign table n is 'x';
---
comment on foreign table t is 'x';
---
comment on function n(int) is 'x';
---
comment on function n is 'x';
---
comment on function x.n(int) is 'x';
---
comment on function n(nope) is 'x';
---
comment on index n is 'x';
---
comment on index t is 'x';
---
comment on index x.n is 'x';
---
comment on language n is 'x';
---
comment on procedural language n is 'x';
---
comment on materialized view n is 'x';
---
comment on materialized view v is 'x';
---
comment on operator class n using nope is 'x';
---
comment on operator class x.n using btree is 'x';
---
comment on operator x.### (int,int) is 'x';
---
comment on operator ### (int,nope) is 'x';
---
comment on policy n on t is 'x';
---
comment on policy n on nope is 'x';
---
comment on policy n on x.t is 'x';
---
comment on procedure n(int) is 'x';
---
comment on procedure f(int) is 'x';
---
comment on publication n is 'x';
---
comment on routine n(int) is 'x';
---
comment on rule n on t is 'x';
---
comment on rule n on nope is 'x';
---
comment on rule n on x.t is 'x';
---
comment on schema n is 'x';
---
comment on sequence n is 'x';
---
comment on sequence t is 'x';
---
comment on sequence x.n is 'x';
---
comment on server n is 'x';
---
comment on statistics n is 'x';
---
comment on statistics x.n is 'x';
---
comment on subscription n is 'x';
---
comment on table n is 'x';
---
comment on table x.n is 'x';
---
comment on text search configuration n is 'x';
---
comment on text search configuration x.n is 'x';
---
comment on text search dictionary n is 'x';
---
comment on text search parser n is 'x';
---
comment on text search template n is 'x';
---
comment on transform for nope language sql is 'x';
---
comment on trigger n on t is 'x';
---
comment on trigger n on nope is 'x';
---
comment on trigger n on x.t is 'x';
---
comment on type n is 'x';
---
comment on type x.n is 'x';
---
comment on view n is 'x';
---
comment on view t is 'x';
---
comment on view x.n is 'x';
---
comment on view i is 'x';
---
comment on column t.z is 'x';
---
comment on column nope.z is 'x';
---
comment on column x.t.z is 'x';
---
comment on constraint n on t is 'x';
---
comment on constraint n on nope is 'x';
---
comment on constraint n on x.t is 'x';
---
comment on constraint n on domain d is 'x';
---
comment on constraint n on domain nope is 'x';
---
COMMENT ON TABLE t IS 'a' 'b';
---
COMMENT ON TABLE t IS NULL;
---
COMMENT ON TABLE t 'a';
---
COMMENT ON TABLE t IS a;
---
COMMENT TABLE t IS 'a';
---
COMMENT ON TABEL t IS 'a';
---
COMMENT ON TABLE t IS;
---
COMMENT ON COLUMN t.a IS 'x';
---
COMMENT ON COLUMN t.a, t.b IS 'x';
---
COMMENT ON COLUMN ty.a IS 'x';
---
COMMENT ON COLUMN ty.z IS 'x';
---
COMMENT ON INDEX i IS 'x';
---
COMMENT ON TYPE IS 'x';
---
COMMENT ON FUNCTION f(integer) IS E'x';
---
COMMENT ON FUNCTION f(arg varying) IS 'x';
---
COMMENT ON DATABASE postgres IS 'x' y;
---
COMMENT ON AGGREGATE ag(integer) IS 'x';
---
COMMENT ON AGGREGATE ag IS 'x';
---
COMMENT ON AGGREGATE f(integer) IS 'x';
---
COMMENT ON TABLE t IS $$x$$;
---
COMMENT ON DOMAIN d IS 'x';
---
COMMENT ON TYPE integer IS 'x';
---
COMMENT ON SCHEMA public IS 'x';
---
SECURITY LABEL ON TABLE t 'x';
---
SECURITY ON TABLE t IS 'x';
---
COMMENT ON CONSTRAINT c t IS 'x';
---
COMMENT ON FUNCTION public.nope(LANGUAGE) IS 'x';
