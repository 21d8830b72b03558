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
drop access method n;
---
drop aggregate n(int);
---
drop aggregate n(*);
---
drop aggregate f(int);
---
drop cast (int as nope);
---
drop collation x.n;
---
drop conversion n;
---
drop domain n;
---
drop domain ty;
---
drop domain x.n;
---
drop event trigger n;
---
drop extension n;
---
drop foreign data wrapper n;
---
drop foreign table n;
---
drop foreign table t;
---
drop function n(int);
---
drop function n;
---
drop function x.n(int);
---
drop function n(nope);
---
drop index n;
---
drop index t;
---
drop index x.n;
---
drop language n;
---
drop procedural language n;
---
drop materialized view n;
---
drop materialized view v;
---
drop operator class n using nope;
---
drop operator class x.n using btree;
---
drop operator x.### (int,int);
---
drop operator ### (int,nope);
---
drop policy n on t;
---
drop policy n on nope;
---
drop policy n on x.t;
---
drop procedure n(int);
---
drop procedure f(int);
---
drop publication n;
---
drop routine n(int);
---
drop rule n on t;
---
drop rule n on nope;
---
drop rule n on x.t;
---
drop schema n;
---
drop sequence n;
---
drop sequence t;
---
drop sequence x.n;
---
drop server n;
---
drop statistics n;
---
drop statistics x.n;
---
drop subscription n;
---
drop table n;
---
drop table x.n;
---
drop text search configuration n;
---
drop text search configuration x.n;
---
drop text search dictionary n;
---
drop text search parser n;
---
drop text search template n;
---
drop transform for nope language sql;
---
drop trigger n on t;
---
drop trigger n on nope;
---
drop trigger n on x.t;
---
drop type n;
---
drop type x.n;
---
drop user mapping for postgres server n;
---
drop user mapping for postgres server srv;
---
drop view n;
---
drop view t;
---
drop view x.n;
---
drop view i;
---
DROP TABLE t;
---
DROP TABLE IF EXISTS t, nope CASCADE;
---
DROP TABLE IF EXITS t;
---
DROP TABLE ONLY t;
---
DROP TABLE t u;
---
DROP TABLE t,;
---
DROP TABL t;
---
DROP;
---
DROP COLUMN a;
---
DROP INDEX CONCURRENTLY i;
---
DROP INDEX IF EXISTS nope;
---
DROP VIEW v CASCADE RESTRICT;
---
DROP FUNCTION f(a integer, OUT b text;
---
DROP ROUTINE f(integer);
---
DROP AGGREGATE ag(integer);
---
DROP AGGREGATE ag;
---
DROP TRIGGER IF EXISTS n ON nope;
---
DROP TRIGGER n t;
---
DROP POLICY n ON t, u;
---
DROP FUNCTION f;
---
DROP SCHEMA IF EXISTS nope, public CASCADE;
---
DROP TYPE IF EXISTS en, d;
---
DROP SERVER srv CASCADE;
---
DROP EXTENSION IF EXISTS plpgsql_check;
---
DROP CAST IF EXISTS (integer AS ty);
---
DROP CAST (integer ty);
---
DROP USER MAPPING IF EXISTS FOR PUBLIC SERVER srv;
---
DROP OWNED BY CURRENT_USER CASCADE NOW;
---
DROP TEXT SEARCH CONFIGURATON n;
---
DROP MATERIALIZED v;
---
DROP OPERATOR IF EXISTS ### (integer, integer);
---
DROP TABLE t; DROP TABLE t;
---
DROP TYPE is;
