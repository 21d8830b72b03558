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
grant foo on t to postgres;
---
grant usage on t to postgres;
---
grant usage on s to postgres;
---
grant execute on t to postgres;
---
grant select on sequence t to postgres;
---
grant select on function f(int) to postgres;
---
grant execute on procedure f(int) to postgres;
---
grant execute on function f to postgres;
---
grant execute on function g to postgres;
---
grant execute on function g(int, text[], numeric(3,2)) to postgres;
---
grant execute on procedure g(int) to postgres;
---
grant execute on routine g(int) to postgres;
---
grant execute on function g(foo) to postgres;
---
grant execute on function x.g(foo) to postgres;
---
grant execute on function x.g(int) to postgres;
---
grant execute on function f(a int, out b int) to postgres;
---
grant select on schema public to postgres;
---
grant select on type ty to postgres;
---
grant usage on type nope to postgres;
---
grant usage on domain ty to postgres;
---
grant usage on type ty[] to postgres;
---
grant usage on type t to postgres;
---
grant usage on type en to postgres;
---
grant usage on domain d to postgres;
---
grant select on language sql to postgres;
---
grant usage on language nope to postgres;
---
grant usage on language c to postgres;
---
grant usage on foreign data wrapper nope to postgres;
---
grant usage on foreign server nope to postgres;
---
grant select on all tables in schema nope to postgres;
---
grant select on i to postgres;
---
grant select (a, z) on t to postgres;
---
grant select (a) on function f(int) to postgres;
---
grant delete (a) on t to postgres;
---
grant foo (a) on t to postgres;
---
grant all, select on t to postgres;
---
grant all privileges (a) on t to postgres;
---
grant select on t to public with grant option;
---
grant select on t to postgres granted by current_user;
---
grant select on t to postgres cascade;
---
revoke all on t to postgres;
---
grant select on t from postgres;
---
grant select on t, nope to postgres;
---
grant select on nope.t to postgres;
---
grant select on t.postgres;
---
grant select on public.t postgres;
---
grant usage on schema nope, public to postgres;
---
alter default privileges grant foo on tables to postgres;
---
alter default privileges grant execute on tables to postgres;
---
alter default privileges in schema nope grant select on tables to postgres;
---
alter default privileges in schema public grant usage on schemas to postgres;
---
alter default privileges grant select (a) on tables to postgres;
---
alter default privileges grant select on tabels to postgres;
---
alter default privileges grant select, insert on tables to postgres with grant option;
---
alter default privileges revoke grant option for select on tables from postgres cascade;
---
alter default privileges for postgres grant select on tables to postgres;
---
alter default privileges in schema public for role postgres grant select on tables to postgres;
---
alter default privileges grant usage on large objects to postgres;
---
alter default privileges in schema public grant select on large objects to postgres;
---
grant select(a) to postgres;
---
grant pg_monitor to current_user with admin option;
---
grant pg_monitor to current_user with admin true, inherit false;
---
grant pg_monitor to current_user with foo true;
---
revoke foo option for pg_monitor from current_user;
---
grant postgres on t to postgres;
---
grant execute on function count(*) to postgres;
---
grant execute on function count("any") to postgres;
---
grant create on t to postgres;
---
grant alter system on parameter work_mem to postgres;
---
grant set on parameter work_mem to postgres;
---
grant select on parameter work_mem to postgres;
---
grant select on pg_class to postgres;
---
grant usage on schema pg_catalog to postgres;
---
GRANT ALL TO SCHEMA public TO PUBLIC;
---
GRANT ALL PRIMARY SCHEMA public TO PUBLIC;
---
GRANT GRANT ALL ON SCHEMA public TO PUBLIC;
---
GRANT ALL ON public TO PUBLIC;
---
GRANT ALL ON FUNCTION f( TO postgres;
---
GRANT ALL ON FUNCTION f() TO postgres;
---
GRANT SELECT INSERT ON t TO postgres;
---
GRANT SELECT, INSERT, ON t TO postgres;
---
GRANT SELECT a) ON t TO postgres;
---
GRANT SELECT (a ON t TO postgres;
---
REVOKE ALL c2 TYPE public.ty FROM PUBLIC;
---
REVOKE ALL ON SCHEMA FROM postgres;
---
REVOKE ON SCHEMA public FROM postgres;
---
REVOKE REVOKE ALL ON SCHEMA public FROM PUBLIC;
---
REVOKE GRANT OPTION FOR SELECT ON t FROM postgres RESTRICT;
---
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
---
REVOKE ALL ON ALL TABLES SCHEMA public FROM PUBLIC;
---
GRANT SELECT ON TABLE t, v TO postgres, PUBLIC;
---
GRANT SELECT ON TABLE ONLY t TO postgres;
---
GRANT ALL ON TYPE .email TO postgres;
---
GRANT ALL (a) ON t TO postgres;
---
GRANT SELECT, UPDATE (a, b) ON t TO postgres WITH GRANT OPTION;
---
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TO postgres;
---
ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES postgres;
---
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public REVOKE ALL ON FUNCTIONS FROM PUBLIC;
---
ALTER DEFAULT PRIVLEGES GRANT ALL ON TABLES TO postgres;
---
GRANT USAGE ON TYPE public.en, d TO postgres;
---
GRANT EXECUTE ON PROCEDURE p(integer) TO PUBLIC;
---
GRANT EXECUTE ON ROUTINE p(integer), f(integer) TO PUBLIC;
