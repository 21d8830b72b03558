CREATE TABLE t (a integer, b integer);
CREATE FOREIGN DATA WRAPPER w3;
CREATE SERVER s FOREIGN DATA WRAPPER w3;
---
create schema pg_x;
---
create schema if not exists s create table t();
---
create schema s1 create table a (x int) create view v as select x from a grant select on a to public;
---
create schema s2 create function f() returns int language sql as 'select 1';
---
create schema;
---
create schema s4 s5;
---
create schema s4 authorization;
---
create schema if exists s4;
---
create server s foreign data wrapper nope;
---
create server s data wrapper w3;
---
create user mapping for postgres server nope;
---
create publication p for table nope;
---
create publication p for tables in schema nope;
---
create publication p2 for all sequences;
---
create publication p4 for;
---
create publication p6 for table t (z);
---
create publication p7 for table t where a > 1;
---
create publication p8 for table t, t2 x;
---
create statistics st on a from t;
---
create statistics st on a, z from t;
---
create statistics st on a, b from nope;
---
create statistics st (foo) on a, b from t;
---
create statistics st (ndistinct, dependencies) on a, b from t;
---
create statistics on a, b from t;
---
create statistics st2 on a, b;
---
create statistics st3 on a b from t;
---
create statistics st4 on (a + b) from t;
---
create statistics st5 on a, a from t;
---
create text search dictionary d (template = nope);
---
create text search dictionary d2 (stopwords = 'english');
---
create text search configuration c (parser = nope);
---
create text search configuration c (copy = nope);
---
create text search configuration c2 (foo = english);
---
create text search configuration c3 (parser = "default", copy = english);
---
create text search configuration c4 ();
---
create text search template tt (init = dsimple_init);
---
create text search template tt (lexize = nope);
---
create text search template tt (foo = dsimple_lexize);
---
create text search parser pp (start = prsd_start);
---
create text search parser pp (foo = prsd_start);
---
CREATE SERVER s4 TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER w3 OPTIONS (x 'y');
---
CREATE SERVER s4 FOREIGN DATA WRAPPER w3 OPTIONS (x y);
---
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (a 'b');
---
CREATE PUBLICATION p FOR TABLE t (a, b) WHERE (a > 1);
---
CREATE PUBLICATION p FOR TABLE t WITH (publish = 'insert', publish_via_partition_root);
---
CREATE PUBLICATION p FOR TABLES IN SCHEMA public;
---
CREATE PUBLICATION p FOR ALL;
---
CREATE EXTENSION pg_trgm SCHEMA n;
---
CREATE EXTENSION pg_trgm WITH SCHEMA public VERSION '1.6' CASCADE;
---
CREATE EXTENSION earthdistance;
---
CREATE EXTENSION earthdistance CASCADE;
---
CREATE EXTENSION IF NOT EXIST pg_trgm;
---
CREATE EXTENSION pg_trgm SCHEME public;
---
CREATE TEXT SEARCH CONFIGURATION c (COPY = english);
---
CREATE TEXT SEARCH PARSER p (START = prsd_start GETTOKEN = prsd_nexttoken);
---
CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = nope, END = prsd_end, LEXTYPES = prsd_lextype);
---
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);
---
CREATE TEXT SEARCH DICTIONARY d TEMPLATE = simple;
