create schema a; create schema b;
create table t (id serial primary key, p int references t(id), x text unique, n int, check (n > 0), g int generated always as (n*2) stored);
create index ti on t (n) where x is not null;
create index te on t (lower(x));
create statistics ts on x, n from t;
create function strf() returns bigint language sql as 'select count(*) from t';
create function plf() returns t language plpgsql as 'declare r t; begin select * into r from t; return r; end';
create function rowf(t) returns int language sql as 'select 1';
create function deff(a int default 5) returns int language sql as 'select a';
create view v as select id, x from t;
create view w as select * from v;
create table u (id int primary key, tid int, foreign key (tid) references t);
create sequence os; create table o (a int default nextval('os'), b int); alter sequence os owned by o.a;
create table o2 (a int default nextval('os'));
create table txts (a int default nextval('os'::text));
create sequence loose;
create table lt (a int default nextval('loose'::text));
create type e as enum ('a'); create type e2 as enum ('b');
create table et (a e, b e[]);
create domain d as e2;
create function fe(e2) returns void language sql as '';
create table pt (a int, b int) partition by list (a);
create table pt1 partition of pt for values in (1);
create table pt2 partition of pt for values in (2);
create index pti on pt (b);
create function trf() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on pt for each row execute function trf();
create table par (a int, b int not null, constraint c check (a > 0));
create table kid (c int) inherits (par);
create table kid2 (a int) inherits (par);
create view gv as select id, x, count(*) from t group by id;
create function uf(int) returns int language sql immutable as 'select $1';
create table ut (a int); create index uti on ut (uf(a));
create table ut2 (a int, constraint k check (uf(a) > 0));
create policy pol on ut using (exists (select from u where u.tid = ut.a));
create materialized view mv as select n from t; create index mvi on mv (n);
create table a.t (x int); create function a.f() returns int language sql as 'select 1';
create table tt (a int, b int, c int); create unique index tu on tt (a); create table tf (a int references tt (a));
alter table tt add constraint ck check (b > 0); create rule rr as on insert to tt where new.c > 5 do nothing;
create publication pb for table tt (a, b);
create table selfd (a int primary key, b int references selfd);
create type comp as (x int, y e); create table ct (c comp); create view cv as select (c).x from ct;
create operator ### (leftarg = int, rightarg = int, function = int4eq, commutator = ###);
create view opv as select 1 where 1 ### 2;
create table gen (a int, b int generated always as (a + 1) stored, c int default 3, d int);
create table nn (a int not null, b int primary key);
create extension citext; create table ci (a citext);
create view tv as select t from t; create view tc as select count(*) from gen;
---
drop function strf(); drop function plf();
---
drop view v;
---
drop table par, kid, kid2;
---
drop table pt1;
---
drop sequence os;
---
drop table o2; drop table o;
---
drop type e;
---
drop domain d;
---
drop function fe(e2), uf(int);
---
drop table ut;
---
drop table ut; drop table u;
---
drop schema b;
---
drop table a.t; drop function a.f(); drop schema a;
---
drop table tf; drop table tt;
---
drop table tf; drop index tu;
---
alter table tt drop column c;
---
alter table tt alter column a type bigint;
---
drop table selfd;
---
alter table selfd drop constraint selfd_b_fkey, drop constraint selfd_pkey;
---
alter table t drop constraint t_pkey;
---
alter table t drop column n;
---
drop table t;
---
alter type comp drop attribute y;
---
drop view opv; drop operator ### (int, int);
---
alter table gen drop column c;
---
alter table gen alter column d type bigint;
---
alter table nn drop constraint nn_pkey;
---
alter table pt alter column b type text;
---
alter table pt drop constraint pt_pkey;
---
alter table only par drop column a; alter table kid drop column a;
---
alter table kid2 alter column a type bigint;
---
alter table par drop constraint c;
---
alter table kid no inherit par; alter table kid drop column a; alter table kid drop constraint c;
---
drop index pt1_b_idx;
---
drop function rowf(t);
---
alter table gen drop column d, drop column c;
---
drop table if exists nope, lt;
---
alter table t rename column x to n;
---
alter table t rename constraint t_n_check to t_p_fkey;
---
alter table kid rename column a to z;
---
alter table kid rename constraint c to z;
---
alter type e rename to t;
---
alter type comp rename to e;
---
alter table t rename to comp;
---
alter sequence loose rename to ti;
---
alter function fe(e2) rename to uf;
---
alter function deff rename to strf;
---
alter schema a rename to a;
---
alter function uf(int) rename to uf;
---
alter table t set schema b;
---
alter table u set schema nope;
---
alter type e set schema a;
---
alter sequence os set schema a;
---
alter extension citext set schema nope;
---
alter rule rr on tt rename to rr;
---
alter publication pb rename to pb;
---
alter statistics ts rename to ts;
---
create or replace view v as select id, x from t; drop view w;
---
alter table t alter column x type varchar(10);
---
alter table u alter column id type bigint;
---
alter table ut alter column a type bigint;
---
alter table gen add constraint gg unique (a); alter table gen add constraint g2 unique (a); create table gr (a int references gen (a)); alter table gen drop constraint g2;
---
create view x1 as select 1 as a; create or replace view x1 as select 1 as a, b from gen; drop table gen;
---
drop view tc;
---
create temp table zz (a int); create temp view zv as select * from zz; drop table zz;
---
create table zz (like t including all); drop table zz;
---
create domain dd as int check (uf(value) > 0); drop index uti; drop table ut2; drop function uf(int);
---
create function dfs(a int) returns int language sql as 'select uf(3)'; drop index uti; drop table ut2; drop function uf(int);
---
create function dft(a gen.a%type) returns int language sql return 1; drop view tc; drop table gen;
---
create aggregate agg (int) (sfunc = int4pl, stype = int); drop aggregate agg (int);
---
create collation co from "C"; create table ctt (a text collate co); drop table ctt; drop collation co;
