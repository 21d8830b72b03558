create function sf(int, int) returns int language sql as 'select 1';
create function ff(int) returns text language sql as 'select 1';
create function tt(text, text) returns text language sql as 'select $1';
create schema s1; create function s1.q(int, int) returns int language sql as 'select 1';
create function anyf(anyelement, anyelement) returns anyelement language sql as 'select $1';
create table t (a int, b int); create sequence sq; create table s1.tt (a int);
create domain dm as int constraint c1 check (value > 0);
create function sup(internal) returns internal language internal as 'textlike_support';
create function sup2(internal) returns int language internal as 'int4in';
---
create aggregate a1(int) (sfunc = sf, stype = int);
---
create aggregate a1(int) (sfunc = nosf, stype = int);
---
create aggregate a1(int) (sfunc = sf);
---
create aggregate a1(int) (stype = int);
---
create aggregate a1(text) (sfunc = sf, stype = int);
---
create aggregate a1(int) (sfunc = sf, stype = text);
---
create aggregate a1(int) (sfunc = sf, stype = int, finalfunc = ff);
---
create aggregate a1(int) (sfunc = sf, stype = int, finalfunc = noff);
---
create aggregate a1(int) (sfunc = sf, stype = int, finalfunc = tt);
---
create aggregate a1(int) (sfunc = sf, stype = int, combinefunc = sf);
---
create aggregate a1(int) (sfunc = sf, stype = int, msfunc = sf);
---
create aggregate a1(int) (sfunc = sf, stype = int, mstype = int);
---
create aggregate a1(int) (sfunc = sf, stype = int, mstype = int, msfunc = sf, minvfunc = nosf);
---
create aggregate a1(int) (sfunc = s1.q, stype = int);
---
create aggregate a1(int) (sfunc = s2.q, stype = int);
---
create aggregate a1(int) (sfunc = s1.nq, stype = int);
---
create aggregate a1(anyelement) (sfunc = anyf, stype = anyelement);
---
create aggregate a1(text) (sfunc = textcat, stype = text);
---
create aggregate a1(*) (sfunc = int8inc, stype = bigint, initcond = '0');
---
create aggregate a1(numeric) (sfunc = numeric_add, stype = numeric, sfnc = x);
---
create aggregate a1(float8) (sfunc = float8_accum, stype = float8[], finalfunc = float8_avg, initcond = '{0,0,0}');
---
create aggregate a1 (basetype = int, sfunc = sf, stype = int);
---
create aggregate a1(int) (sfunc = sf, stype = nope);
---
create operator +++ (leftarg = int, rightarg = int, function = sf);
---
create operator +++ (leftarg = int, rightarg = text, function = sf);
---
create operator +++ (leftarg = int, rightarg = int, function = nosf);
---
create operator +++ (leftarg = int, rightarg = int);
---
create operator +++ (function = sf);
---
create operator +++ (leftarg = int, function = ff);
---
create operator +++ (rightarg = int, function = ff);
---
create operator +++ (leftarg = smallint, rightarg = int, function = sf);
---
create operator +++ (leftarg = int, rightarg = int, procedure = s1.q, restrict = neqsel, join = neqjoinsel);
---
create operator +++ (leftarg = int, rightarg = int, procedure = s1.q, restrict = neqse);
---
create operator +++ (leftarg = int, rightarg = int, procedure = s1.q, join = neqjoinse);
---
create operator +++ (leftarg = text, rightarg = text, procedure = textcat);
---
create operator +++ (leftarg = varchar, rightarg = text, procedure = textcat);
---
create operator s1.+++ (leftarg = int, rightarg = int, function = s2.q);
---
create text search parser tp (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
---
create text search parser tp (start = prsd_end, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
---
create text search parser tp (start = prsd_start, gettoken = prsd_nexttokn, end = prsd_end, lextypes = prsd_lextype);
---
create text search parser tp (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);
---
create text search template tt (init = dsimple_init, lexize = dsimple_lexize);
---
create text search template tt (init = dsimple_lexize, lexize = dsimple_lexize);
---
create function f() returns int language sql support sup as 'select 1';
---
create function f() returns int language sql support sup2 as 'select 1';
---
create function f() returns int language sql support nosup as 'select 1';
---
create function f() returns int language sql support s1.nosup as 'select 1';
---
alter sequence sq owned by t.a;
---
alter sequence sq owned by s1.tt.a;
---
alter sequence sq owner to pg_monitor;
alter sequence sq owned by t.a;
---
alter table t owner to pg_monitor;
alter sequence sq owned by t.a;
---
alter table t owner to pg_monitor;
create sequence sq2 owned by t.a;
---
create sequence s1.sq2 owned by t.a;
---
alter table t owner to pg_monitor; alter sequence sq owner to pg_monitor;
alter sequence sq owned by t.a;
---
alter domain dm add constraint c1 check (value > 1);
---
alter domain dm add constraint c2 check (value > 1);
---
alter domain dm add check (value > 1);
---
create domain d2 as int not null null;
---
create domain d2 as int null not null;
---
create domain d2 as int not null not null;
---
create domain d2 as int default 1 default 2;
---
create domain d2 as int constraint c check (value > 0) constraint c check (value > 1);
---
create domain d2 as int check (value > 0) check (value > 1);
---
create domain d2 as int check (value > 'x');
---
create domain d2 as int check (valu > 1);
---
create domain d2 as int check (value);
---
create domain d2 as int check (value > (select 1));
---
create domain d2 as nope;
---
create domain d2 as s2.nope;
---
create domain d2 as int default 'x';
---
create domain d2 as int default value;
---
create domain d2 as int constraint nn not null;
---
create domain dm as int;
---
create domain d2 as t;
---
create domain d2 as serial;
---
create domain d2 as int[];
---
alter table t add primary key (a);
alter table t add primary key (a);
---
alter table t add constraint t_pkey primary key (a);
alter table t add constraint t_pkey primary key (a);
---
alter table t add constraint t_pkey primary key (a);
alter table t drop constraint t_pkey, add constraint t_pkey primary key (b);
---
create sequence s9 as smailint;
---
create sequence s9 as public.smailint;
---
create procedure pr(in a int, out b int) language plpgsql as $$ begin end $$;
alter procedure pr(in a int, out bb) owner to postgres;
---
create procedure pr(in a int, out b int) language plpgsql as $$ begin end $$;
alter procedure pr(in aa, out b int) owner to postgres;
