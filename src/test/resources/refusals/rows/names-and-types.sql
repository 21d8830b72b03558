create table t (a int primary key, b text, c numeric(10,2), d date, e bool, j jsonb, u uuid);
create view v as select a, b from t;
create type comp as (x int, y text);
create table k (id int, r comp, arr int[]);
create schema s1; create table s1.q (z int);
create sequence sq;
---
insert into t (a, zz) values (1, 2);
---
insert into t (a, a) values (1, 2);
---
insert into t (a, b) values (1);
---
insert into t (a) values (1, 2);
---
insert into t values (1,2,3,'2020-01-01',true,'{}',null, 9);
---
insert into t values (1, 'x'), (2);
---
insert into t (a) values ('abc');
---
insert into t (a) values (true);
---
insert into t (d) values (1);
---
insert into t (d) values ('x');
---
insert into t (e) values (1);
---
insert into t (j) values ('{');
---
insert into t (a, b, c) values (1, 2, 3);
---
insert into t (a) select b from t;
---
insert into t (a, b) select b, a from t;
---
insert into t (a, b) select a from t;
---
insert into t (a) select a, b from t;
---
insert into t select a, b from t;
---
insert into nope values (1);
---
insert into s2.q values (1);
---
insert into s1.q values (1);
---
insert into q values (1);
---
insert into t (a) values (1) on conflict (a) do nothing;
---
insert into t (a) values (1) on conflict (zz) do nothing;
---
insert into t (a) values (1) on conflict (a) do update set b = excluded.b;
---
insert into t (a) values (1) on conflict (a) do update set b = excluded.zz;
---
insert into t (a) values (1) on conflict (a) do update set zz = 1;
---
insert into t (a) values (1) on conflict do update set b = 'x';
---
insert into t (a) values (1) on conflict on constraint t_pkey do nothing;
---
insert into t (a) values (1) returning a, b;
---
insert into t (a) values (1) returning zz;
---
insert into k (id, r) values (1, row(1, 'x'));
---
insert into k (r.x) values (1);
---
insert into k (arr) values (array[1, 2]), ('{1,2}');
---
insert into k (arr) values ('1,2');
---
insert into k (arr[1]) values (1);
---
update t set a = 1 where b = 'x';
---
update t set zz = 1;
---
update t set a = 'abc';
---
update t set a = true;
---
update t set (a, b) = (1, 'x');
---
update t set (a, zz) = (1, 'x');
---
update t set (a, b) = (select 1, 'x');
---
update t x set a = x.a + 1 from k where k.id = x.a;
---
update nope set a = 1;
---
delete from t where zz = 1;
---
delete from t using k where k.id = t.a;
---
delete from t using nope where k.id = t.a;
---
delete from t where a = 'abc';
---
delete from t where a;
---
select 1;
---
select nope;
---
select * from nope;
---
select * from t where zz = 1;
---
select set_config('search_path', '', false);
---
select pg_catalog.set_config('search_path', '', false);
---
select pg_ctalog.set_config('search_path', '', false);
---
select set_confg('search_path', '', false);
---
select set_config('search_path', 1, false);
---
select set_config('search_path', '', content);
---
select setval('sq', 1, false);
---
select setval('nosq', 1, false);
---
select setval('public.sq', 1);
---
select pg_catalog.setval('sq', 1, 'abc');
---
select nextval('sq'), currval('sq');
---
select a, count(*) from t group by a;
---
with x as (select 1 as y) select * from x;
---
with x as (select 1 as y) select * from z;
---
with x as (insert into t (a) values (1) returning a) select a from x;
---
with x as (insert into t (a) values (1) returning a) select zz from x;
---
values (1, 2), (3, 4);
---
values (1, 2), (3);
---
explain select * from nope;
---
explain analyze select * from t;
---
truncate t, nope;
---
select 2;
---
merge into t using k on t.a = k.id when matched then update set b = 'x';
---
create table n as select * from t;
select a, b from n;
---
select * into n from t;
select zz from n;
---
insert into v (a) values (1);
---
insert into v (zz) values (1);
---
insert into v (a, b) select generate_series(1, 10), 'x';
---
insert into t (a, d, u, e) values (1, '2020-01-01', gen_random_uuid(), 't');
