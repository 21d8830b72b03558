create type mood as enum ('a','b');
create domain dtext as text collate "C";
create domain djson as json;
create type comp as (a int, b json);
create type comp2 as (a int, b text);
create table t (id int primary key, i int, s smallint, x text, xc text collate "C", xp text collate "POSIX", v varchar(10), d date, tz timestamptz, j json, jb jsonb, m mood, f float8, pt point, bx box, r int4range, ia int[], ta text[], ja json[], c char(3), ip inet, u uuid, xm xml, tv tsvector, dj djson, cp comp, cp2 comp2, bo boolean, by bytea, ci circle, iv interval);
create unique index t_u on t (i);
create index t_n on t (x);
create unique index t_e on t (lower(x));
create unique index t_p on t (s) where s > 0;
create unique index t_two on t (i, x);
alter table t alter i set not null;
create table p (a int, b int) partition by range (a);
create view v as select id, x from t;
create materialized view mv as select id, x from t;
create procedure pr(int) language sql as 'select 1';
create function fn(int) returns int language sql as 'select 1';
create function tf() returns trigger language plpgsql as $$begin return new; end$$;
create function sr() returns setof int language sql as 'select 1';
create sequence sq;
create index t_gin on t using gin (jb);
---
select xc < xp from t;
---
select xc || xp from t;
---
select xc || xp < 'a' from t;
---
select x < xc, xc < xc, xc < 'a' from t;
---
select lower(xc || xp) from t;
---
select xc = xp from t;
---
select xc like xp from t;
---
select case when xc is null then xc else xp end < 'a' from t;
---
create table q (a text default 'x' collate "nope");
---
create table q (a int collate "C");
---
select i collate "C" from t;
---
select x collate nope from t;
---
select x collate "en-x-icu" from t;
---
select x collate "C" collate "POSIX" from t;
---
select coalesce(xc, xp) < 'a' from t;
---
select xc from t union all select xp from t;
---
select max(xc || xp) from t;
---
select xc in (xp) from t;
---
select string_agg(xc, xp) from t;
---
select xc between xp and 'z' from t;
---
create table q (a text collate "C", b text collate "POSIX", check (a < b));
---
create table q (a text collate "C", b text collate "POSIX", check (a = b));
---
create index on t (j);
---
create index on t (jb);
---
create index on t (pt);
---
create index on t (bx);
---
create index on t (ja);
---
create index on t (xm);
---
create index on t (dj);
---
create index on t (cp);
---
create index on t (cp2);
---
create index on t (ci);
---
create index on t (m, r, ia, ip, u, tv, by, iv, bo);
---
create index on t using gin (x);
---
create index on t using gin (j);
---
create index on t using gin (jb, ia, ta, tv);
---
create index on t using gin (i);
---
create index on t using gin (m);
---
create index on t using gin (r);
---
create index on t using gist (x);
---
create index on t using gist (i);
---
create index on t using gist (pt, bx, r, tv, ci);
---
create index on t using gist (ip);
---
create index on t using gist (ip inet_ops);
---
create index on t using gist (jb);
---
create index on t using hash (j);
---
create index on t using hash (x);
---
create index on t using hash (pt);
---
create index on t using hash (i, s);
---
create index on t using brin (i, x, d, tz, u, ip, bx, r);
---
create index on t using brin (jb);
---
create index on t using brin (m);
---
create index on t using spgist (x);
---
create index on t using spgist (i);
---
create index on t using spgist (pt);
---
create index on t using nope (i);
---
create index on t (x text_pattern_ops, v varchar_pattern_ops, c bpchar_pattern_ops);
---
create index on t (i text_pattern_ops);
---
create index on t (x nope_ops);
---
create index on t (x gin_trgm_ops);
---
create index on t using gin (x gin_trgm_ops);
---
create index on t using gin (jb jsonb_path_ops);
---
create index on t using gin (x jsonb_path_ops);
---
create index on t using gin (jb jsonb_path_ops desc);
---
create index on t using gist (r desc);
---
create index on t using gin (jb) include (i);
---
create unique index on t using gin (jb);
---
create unique index on t using hash (i);
---
create index on t using hash (i) include (s);
---
create index on t using gist (r) include (i);
---
create index on t (i) with (fastupdate = on);
---
create index on t using gin (jb) with (fillfactor = 70);
---
create index on t using gin (jb) with (fastupdate = off);
---
create index on t (i) with (fillfactor = 5);
---
create table q (a json primary key);
---
create table q (a json unique);
---
create table q (a point, unique (a));
---
create table q (a int, b json, primary key (a, b));
---
alter table t add primary key (j);
---
alter table t add unique (pt);
---
create table q (a jsonb primary key);
---
create table q (a xml) partition by list (a);
---
create table q (a json) partition by range (a);
---
create table q (a point) partition by hash (a);
---
create table q (a int4range) partition by range (a);
---
create table q (a int, exclude (a with =));
---
create table q (a int, exclude using gist (a with =));
---
create table q (a int4range, exclude using gist (a with &&));
---
create table q (a int4range, exclude using gist (a with =));
---
create table q (a int4range, b int, exclude using gist (a with &&, b with =));
---
create table q (a int, exclude using hash (a with =));
---
create table q (a int, exclude (b with =));
---
create table q (a text, exclude using spgist (a with =));
---
create table q (a box, exclude using gist (a with &&) where (a is not null));
---
create table q (a circle, exclude using gist (a with &&));
---
create table q (a point, exclude using gist (a with ~=));
---
create table q (a text, exclude using gin (a with =));
---
create table q (a int, exclude using brin (a with =));
---
create table q (a timestamp, b timestamp, exclude using gist (tsrange(a, b) with &&));
---
create table q (a timestamp, b timestamp, exclude using gist (tsrange(a, c) with &&));
---
create table q (a timestamptz, b timestamp, exclude using gist (tsrange(a, b) with &&));
---
insert into t (id) values (1) on conflict (nope) do nothing;
---
insert into t (id) values (1) on conflict do update set x = 'a';
---
insert into t (id) values (1) on conflict (id) do update set nope = 1;
---
insert into t (id) values (1) on conflict (id) do update set x = excluded.nope;
---
insert into t (id) values (1) on conflict (id) do update set x = t.nope;
---
create rule ru as on insert to v do instead insert into t (id) values (new.id) on conflict (x) do nothing;
---
create function bf() returns void language sql as 'insert into t (id) values (1) on conflict (x) do nothing';
---
create function bf() returns void begin atomic insert into t (id) values (1) on conflict (x) do nothing; end;
---
alter table t cluster on t_u;
---
alter table t cluster on t_gin;
---
alter table t cluster on t_p;
---
alter table t cluster on nope;
---
alter table t cluster on sq;
---
alter table p cluster on nope;
---
alter table t set without cluster;
---
alter table t replica identity using index t_u;
---
alter table t replica identity using index t_n;
---
alter table t replica identity using index t_e;
---
alter table t replica identity using index t_p;
---
alter table t replica identity using index t_two;
---
alter table t replica identity using index nope;
---
alter table t replica identity using index t_pkey;
---
select 't'::regclass, 'nope'::regclass;
---
select 'public.t'::regclass, 'public.nope'::regclass, 'nope.t'::regclass;
---
select 'now'::regproc, 'pg_catalog.now'::regproc;
---
select 'english'::regconfig, 'nope'::regconfig;
---
select 'simple'::regdictionary, 'nope'::regdictionary;
---
create table q (a int default nextval('sq'), b int default nextval('nope'));
---
create table q (a int default nextval('t'));
---
create table q (a int default nextval('public.sq'::regclass), b int default nextval('t'::regclass));
---
create table q (a tsvector generated always as (to_tsvector('nope', 'x')) stored);
---
create index on t using gin (to_tsvector('nope', x));
---
create index on t using gin (to_tsvector('english', x));
---
select to_tsvector('nope', x) from t;
---
create view vq as select to_tsquery('englsh', 'a');
---
call pr(1);
---
call fn(1);
---
call pr();
---
call nope(1);
---
call pr(1, 2);
---
select pr(1);
---
select fn(1);
---
select * from pr(1);
---
call sum(1);
---
call public.pr(1);
---
call pr(i);
---
create trigger tr before insert on t for each row execute function fn();
---
create trigger tr before insert on t for each row execute function pr();
---
create trigger tr before insert on t for each row execute function tf(1, 'a', b);
---
create event trigger et on ddl_command_start execute function tf();
---
create aggregate ag(int) (sfunc = pr, stype = int);
---
create operator === (leftarg = int, rightarg = int, function = pr);
---
create function q(int) returns int language internal as 'int4abs';
---
create function q(int) returns int language internal as 'lower';
---
create function q(int) returns int language nope as 'select 1';
---
create function q(int) returns int language internal immutable strict as 'int4um';
---
select 12abc;
---
select 1a;
---
select 1.5x;
---
select 0x1G;
---
select 1_000, 0xff, 0b11, 0o17, 1e3, 1_0.0_1;
---
select 1__0;
---
select 1_;
---
select 100_a;
---
select 1e;
---
select 1e+;
---
select $1a;
---
select 1.;
---
select 1..2;
---
select 123and 1;
---
create table q (a int default 12abc);
---
create table q (a varchar(10a));
---
create sequence q2 start 1a;
---
select i from t limit 10rows;
