create function f0(int) returns int language sql return 1;
create function f0(int, int default 1) returns int language sql return 1;
create function f1(int, variadic int[]) returns int language sql return 1;
create function f1(variadic int[]) returns int language sql return 1;
create schema s2;
create function s2.f2(int) returns int language sql return 1;
create function f2(int) returns int language sql return 1;
create function s2.f2(bigint) returns int language sql return 1;
create type mood as enum ('a','b');
create domain dint as int;
create domain darr as int[];
create table t (i int, s smallint, b bigint, n numeric, x text, v varchar, d date, ts timestamp, tz timestamptz, j json, jb jsonb, m mood, f float8, r real, pt point, iv interval, ia int[], ta text[], c char(3), nm name, di dint, da darr, bo boolean, xm xml, ba bigint[]);
set search_path = public, s2;
---
select f1(1);
---
select f2(1), f2(1::bigint), f2(1::smallint), f2('1');
---
select array_append(ia, 1::bigint) from t;
---
select array_append(ia, b), array_append(ba, i), array_append(da, i), array_append(ia, di) from t;
---
select array_cat(ia, ba), array_cat(ia, ta) from t;
---
select array_cat(ia, ta) from t;
---
select array_remove(ia, x) from t;
---
select array_replace(ia, 1, x) from t;
---
select array_fill(1, array[2]), array_fill('a', array[2]);
---
select coalesce(di, i), greatest(di, 1) from t;
---
select width_bucket(i, ia), width_bucket(x, ta) from t;
---
select width_bucket(x, ia) from t;
---
select lag(i, 1, b) over (), lag(b, 1, i) over (), lead(x, 1, v) over () from t;
---
select first_value(i) over (order by x), nth_value(x, 2) over () from t;
---
select row_number() from t;
---
select lag(i) from t;
---
select ntile(2) from t;
---
select lower(x) over () from t;
---
select lower(x) filter (where true) from t;
---
select lower(distinct x) from t;
---
select lower(x order by x) from t;
---
select lower(*) from t;
---
select sum(*) from t;
---
select sum() from t;
---
select count(*) filter (where i) from t;
---
select row_number() filter (where bo) over () from t;
---
select row_number(distinct i) over () from t;
---
select count(distinct i) over () from t;
---
select mode() from t;
---
select mode() within group (order by j) from t;
---
select mode() within group (order by i, x) from t;
---
select percentile_cont(0.5) within group (order by i) over () from t;
---
select percentile_disc(array[0.5, 0.9]) within group (order by i) from t;
---
select lower(x) within group (order by i) from t;
---
select rank(5) within group (order by i), cume_dist('a') within group (order by x) from t;
---
select rank(5) from t;
---
select sum(sum(i)) from t;
---
select sum(count(*) over ()) from t;
---
select sum(row_number() over ()) from t;
---
select sum(generate_series(1, i)) from t;
---
select generate_series(1, i) over () from t;
---
select 1 from t where generate_series(1, 2) = 1;
---
select 1 from t group by generate_series(1, 2);
---
select 1 from t having generate_series(1, 2) = 1;
---
select 1 from t order by generate_series(1, 2);
---
select 1 from t limit generate_series(1, 2);
---
select 1 from t limit i;
---
select 1 from t limit 'a';
---
select 1 from t limit x;
---
select 1 from t limit sum(1);
---
select 1 from t limit (select i from t);
---
select 1 from t limit bo;
---
select 1 from t limit 1.5;
---
select coalesce(generate_series(1, 2), 1);
---
select nullif(generate_series(1, 2), 1);
---
select array[generate_series(1, 2)];
---
select generate_series(1, 2) + 1;
---
select (generate_series(1, 2), 2);
---
select count(generate_series(1, 2));
---
select 1 from t join t t2 on generate_series(1, 2) = 1;
---
create table zz (a int default generate_series(1, 2));
---
create table zz (a int check (generate_series(1, 2) = 1));
---
create index on t (generate_series(1, i));
---
create index on t (i) where generate_series(1, 2) = 1;
---
create table zz (a int, b int generated always as (generate_series(1, a)) stored);
---
create policy p on t using (generate_series(1, 2) = 1);
---
insert into t (i) values (generate_series(1, 2));
---
insert into t (i) select generate_series(1, 2);
---
update t set i = generate_series(1, 2);
---
update t set i = 1 where generate_series(1, 2) = 1;
---
delete from t where generate_series(1, 2) = 1;
---
create domain dd as int check (generate_series(1, value) = 1);
---
create domain dd as int default generate_series(1, 2);
---
create function sf() returns int language sql return generate_series(1, 2);
---
create function sf() returns setof int language sql return generate_series(1, 2);
---
create function sf(a int default generate_series(1, 2)) returns int language sql return 1;
---
create trigger tr before update on t for each row when (generate_series(1, 2) = 1) execute function suppress_redundant_updates_trigger();
---
create materialized view mv as select generate_series(1, 2);
---
create table pp (a int) partition by range ((generate_series(1, a)));
---
select distinct on (i) i from t order by x;
---
select distinct on (i) i from t order by i, x;
---
select distinct on (i) x from t order by 2;
---
select distinct on (x) i from t order by 1;
---
select distinct on (i, x) i from t order by x, i;
---
select distinct on (i, x) i from t order by i;
---
select distinct on (z) i from t;
---
select distinct on (1) i from t;
---
select distinct on (2) i from t;
---
select distinct on (i) i, x from t order by lower(x);
---
select distinct i from t order by x;
---
select distinct i from t order by i + 1;
---
select distinct i, x from t order by x, i;
---
select distinct i + 1 as q from t order by i + 1;
---
select distinct i as q from t order by q;
---
select distinct lower(x) from t order by lower(x);
---
select distinct lower(x) from t order by x;
---
select distinct j from t;
---
select distinct jb, pt from t;
---
select distinct on (j) j from t;
---
select j from t group by j;
---
select count(*) from t group by pt;
---
select count(*) from t group by xm;
---
select j from t order by j;
---
select pt from t order by pt;
---
select xm from t order by xm;
---
select j from t order by 1;
---
select i from t order by j desc;
---
select j from t union select j from t;
---
select j from t union all select j from t;
---
select j from t intersect select j from t;
---
select pt from t except select pt from t;
---
select j, i from t order by i using <;
---
select i from t order by i using >;
---
select sum(i) over (partition by j) from t;
---
select sum(i) over (order by pt) from t;
---
select array_agg(i order by j) from t;
---
select array_agg(distinct j) from t;
---
select array_agg(distinct xm) from t;
---
select max(i) over (order by i range between 1 preceding and current row) from t;
---
select max(i) over (order by d range between '1 day' preceding and current row) from t;
---
select max(i) over (rows between unbounded preceding and current row exclude ties), max(i) over (order by i groups 2 preceding) from t;
---
select max(i) over w from t;
---
select max(i) over (w order by x) from t window w as (partition by i);
---
select i from t where (select i) = 1;
---
select i from t for update of t;
---
select i from t for update skip locked;
---
select i from t limit 1 with ties;
---
select i from t order by i fetch first 1 rows with ties;
