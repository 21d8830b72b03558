create type mood as enum ('a','b');
create type comp as (a int, b text);
create domain dom as int check (value > 0);
create table t (id int primary key, x text, m mood, c comp, d dom, n int, tz timestamptz, g int generated always as (n * 2) stored, constraint ck check (n > 0), constraint uq unique (x));
create table u (id int references t, tid int, foreign key (tid) references t (id));
create table y (x text references t (x));
create view v as select id, x, n from t;
create view v2 as select id from v;
create materialized view mv as select n from t;
create rule ru as on update to u do also delete from t where id = new.id and x = 'a';
create policy po on t using (n > 0);
create function tf() returns trigger language plpgsql as $$begin return new; end$$;
create trigger tr before update of x on t for each row when (new.n > 0) execute function tf();
create function fd(int) returns int language sql immutable as 'select 1';
create table w (a int default fd(1), b int generated always as (fd(1)) stored, c int check (fd(c) > 0));
create index wi on w (fd(a));
create sequence s owned by u.tid;
create sequence s2;
create table z (a int default nextval('s2'));
create function ff(mood) returns comp language sql as 'select null::comp';
create function fa() returns int begin atomic select count(*)::int from v; end;
create statistics st on x, n from t;
create table p (a int, b int) partition by range (a);
create table p1 partition of p for values from (0) to (10);
create table h (k int);
create table hc () inherits (h);
create publication pub for table t;
create operator === (leftarg = int, rightarg = int, function = int4eq);
create view vo as select 1 === 2 as a;
create collation co from "C";
create table tc (a text collate co);
create text search configuration tsc (copy = english);
create index tci on tc using gin (to_tsvector('tsc', a));
create schema sc;
create table sc.t (a int);
create type ran as range (subtype = int);
create table tr_ (a ran);
create aggregate ag(int) (sfunc = int4pl, stype = int);
create view vag as select ag(n) from t;
create procedure pr() language sql as 'select 1';
---
drop table t;
---
drop table u;
---
drop table y;
---
drop view v;
---
drop view v2;
---
drop view v, v2;
---
drop materialized view mv;
---
drop type mood;
---
drop type comp;
---
drop domain dom;
---
drop type dom;
---
drop type ran;
---
drop function fd(int);
---
drop function tf();
---
drop function ff(mood);
---
drop function fa();
---
drop sequence s;
---
drop sequence s2;
---
drop table z;
---
drop table p;
---
drop table p1;
---
drop table h;
---
drop table hc;
---
drop operator === (int, int);
---
drop collation co;
---
drop text search configuration tsc;
---
drop schema sc;
---
drop schema sc cascade;
---
drop aggregate ag(int);
---
drop index wi;
---
drop index t_pkey;
---
drop index uq;
---
drop trigger tr on t;
---
drop policy po on t;
---
drop rule ru on u;
---
drop statistics st;
---
drop publication pub;
---
drop procedure pr();
---
drop table sc.t;
---
alter table t drop column id;
---
alter table t drop column x;
---
alter table t drop column n;
---
alter table t drop column m;
---
alter table t drop column c;
---
alter table t drop column d;
---
alter table t drop column g;
---
alter table t drop column tz;
---
alter table t drop constraint t_pkey;
---
alter table t drop constraint uq;
---
alter table t drop constraint ck;
---
alter table u drop constraint u_tid_fkey;
---
alter table u drop column tid;
---
alter table p drop column a;
---
alter table p1 drop column b;
---
alter table p1 drop constraint nope;
---
alter table hc drop column k;
---
alter table h drop column k;
---
alter table w drop column a;
---
alter table tc drop column a;
---
alter table t alter column id type bigint;
---
alter table t alter column x type varchar(20);
---
alter table t alter column n type bigint;
---
alter table t alter column m type text;
---
alter table t alter column m type text using m::text;
---
alter table t alter column d type bigint;
---
alter table t alter column g type bigint;
---
alter table t alter column tz type date;
---
alter table t alter column c type text;
---
alter table u alter column tid type text;
---
alter table u alter column id type bigint;
---
alter table p alter column a type bigint;
---
alter table p1 alter column b type bigint;
---
alter table hc alter column k type bigint;
---
alter table h alter column k type bigint;
---
alter table h alter column k type text;
---
alter table h alter column k type json;
---
alter table h alter column k type text using nope;
---
alter table h alter column k type date using k::date;
---
alter table h alter column k type boolean using (k > 0);
---
alter table h alter column nope type text;
---
alter table h alter column k set data type bigint, alter column k drop default;
---
alter table t alter column id drop not null;
---
alter table t alter column n set default 'x';
---
alter table t alter column g set default 1;
---
alter table t alter column g drop expression;
---
alter table t alter column n drop expression;
---
alter table t alter column n drop identity;
---
alter table t alter column n add generated always as identity;
---
alter table t alter column n set generated always;
---
alter table z alter column a add generated always as identity;
---
alter table t rename column nope to a;
---
alter table t rename column id to x;
---
alter table t rename to u;
---
alter table t rename constraint nope to b;
---
alter table t rename constraint ck to uq;
---
alter view v rename to mv;
---
alter view v rename column x to id;
---
alter view v alter column x set default 'a';
---
alter table v rename to vv;
---
alter view t rename to tt;
---
alter index t_pkey rename to uq;
---
alter index nope rename to x;
---
alter sequence s rename to t;
---
alter sequence t rename to x;
---
alter type mood rename to comp;
---
alter type mood rename value 'a' to 'b';
---
alter type mood rename value 'z' to 'y';
---
alter type mood add value 'a';
---
alter type mood add value 'c' before 'z';
---
alter type comp add attribute a int;
---
alter type comp add attribute z int;
---
alter type comp drop attribute a;
---
alter type comp drop attribute nope;
---
alter type comp rename attribute a to b;
---
alter type mood add attribute a int;
---
alter domain dom add constraint dom_check check (value < 5);
---
alter domain dom drop constraint nope;
---
alter domain dom set default 'x';
---
alter domain dom rename to mood;
---
alter domain mood rename to q;
---
alter function fd(int) rename to tf;
---
alter function fd(text) rename to q;
---
alter function fd rename to q;
---
alter function nope rename to q;
---
alter procedure fd(int) rename to q;
---
alter routine pr() rename to q;
---
alter aggregate fd(int) rename to q;
---
alter schema sc rename to public;
---
alter schema nope rename to q;
---
alter table t set schema sc;
---
alter table t set schema nope;
---
alter trigger nope on t rename to q;
---
alter policy nope on t rename to q;
---
alter rule nope on t rename to q;
---
create or replace view v as select id, x from t;
---
create or replace view v as select id, x, m from t;
---
create or replace view v as select id, x as y, n from t;
---
create or replace view v as select id, x, n, m from t;
---
create or replace view v as select id::bigint, x, n from t;
---
create or replace view t as select 1;
---
create or replace function fd(int) returns text language sql as 'select 1';
---
create or replace function fd(a int) returns int language sql as 'select 1';
---
create or replace function fd(int default 1) returns int language sql as 'select 1';
---
create or replace procedure fd(int) language sql as 'select 1';
---
create or replace aggregate fd(int) (sfunc = int4pl, stype = int);
---
create or replace rule ru as on update to t do also nothing;
---
create or replace trigger tr before update on u for each row execute function tf();
---
create function q() returns int language sql;
---
create function q() returns int as 'select 1';
---
create function q() returns int language sql as 'select 1', 'b';
---
create function q() returns int language plpgsql as 'begin return 1; end', 'b';
---
create procedure q() language plpgsql;
---
insert into t (id) values (1) on conflict (id) do nothing;
---
insert into t (id) values (1) on conflict (n) do nothing;
---
insert into t (id) values (1) on conflict (x) do update set n = 1;
---
insert into t (id) values (1) on conflict (x, id) do update set n = 1;
---
insert into t (id) values (1) on conflict on constraint t_pkey do nothing;
---
insert into t (id) values (1) on conflict on constraint ck do nothing;
---
insert into t (id) values (1) on conflict on constraint nope do nothing;
---
select id from t fetch first 1 rows with ties;
---
select id from t order by 1 fetch first 1 rows with ties;
