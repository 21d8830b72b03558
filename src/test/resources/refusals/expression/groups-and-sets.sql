create table t (id int primary key, b text, c int, d date);
create table u (id int, b text, tid int references t);
create table w (a int, b int, c text, primary key (a, b));
create view v as select id, b from t;
create function fagg(int) returns int language sql as 'select 1';
create aggregate myagg(int) (sfunc = int4pl, stype = int);
---
select b, count(*) from t;
---
select b, count(*) from t group by b;
---
select b, c, count(*) from t group by b;
---
select id, b, count(*) from t group by id;
---
select t.*, count(u.id) from t join u on u.tid = t.id group by t.id;
---
select t.*, count(u.id) from t join u on u.tid = t.id group by t.b;
---
select u.*, count(t.id) from t join u on u.tid = t.id group by u.id;
---
select *, count(*) from t group by id;
---
select * from t group by b;
---
select a, c from w group by a;
---
select a, c from w group by a, b;
---
select b from v group by id;
---
select upper(b), count(*) from t group by upper(b);
---
select upper(b), count(*) from t group by 1;
---
select lower(b), count(*) from t group by upper(b);
---
select upper(b) as x, count(*) from t group by x;
---
select b as c, count(*) from t group by c;
---
select date_trunc('month', d) as m, sum(c) from t group by date_trunc('month', d) order by m;
---
select date_trunc('month', d) as m, sum(c) from t group by date_trunc('abc', d) order by m;
---
select c + 1 from t group by c;
---
select c + 1 from t group by c + 1;
---
select c + 2 from t group by c + 1;
---
select max(b) from t having count(*) > 1;
---
select max(b) from t having c > 1;
---
select b from t having count(*) > 1;
---
select b from t group by b having c > 1;
---
select b from t group by b order by c;
---
select b from t group by b order by count(*);
---
select b from t group by b order by upper(b);
---
select b, (select count(*) from u where u.tid = t.id) from t;
---
select count(*) over (), b from t;
---
select count(*) over (partition by c), b from t group by b;
---
select sum(count(*)) over (), b from t group by b;
---
select sum(c) over (), b from t group by b;
---
select count(*) filter (where c > 1), b from t group by b;
---
select string_agg(b, ',' order by c), c from t group by c;
---
select percentile_cont(0.5) within group (order by c), b from t group by b;
---
select b, c from t group by rollup (b, c);
---
select b, c, d from t group by rollup (b, c);
---
select b, c from t group by grouping sets ((b), (c));
---
select grouping(b), b from t group by rollup (b);
---
select myagg(c), b from t group by b;
---
select x.b, count(*) from (select b, c from t) x;
---
select x.b, count(*) from (select b, c from t) x group by x.b;
---
select coalesce(b, 'x'), count(*) from t group by b;
---
select case when b = 'x' then 1 else c end, count(*) from t group by b;
---
select case when b = 'x' then 1 else 2 end, count(*) from t group by b;
---
select case when b = 'x' then 1 else 2 end, count(*) from t group by case when b = 'x' then 1 else 2 end;
---
select b || 'x', count(*) from t group by b;
---
select (b), count(*) from t group by (b);
---
select b::varchar, count(*) from t group by b;
---
select t.b, u.b, count(*) from t join u on u.tid = t.id group by t.b, u.b;
---
select id, count(*) from t join u using (id) group by id;
---
select t.id, u.b, count(*) from t join u using (id) group by id;
---
select b from t, u;
---
select t.b from t, u where id = 1;
---
select t.b from t join u on id = tid;
---
select t.b from t join u on u.tid = t.id where b = 'x';
---
select id from t join u using (id);
---
select b from t join u using (id);
---
select tid from t natural join u;
---
select b from t natural join u;
---
select id from t, lateral (select id from u) x;
---
select x.id from t x, u x;
---
select t.id from t, t;
---
select t.id from t, t t2;
---
select t.id from t join t on true;
---
select a.id from t a join u a on true;
---
select t.id from t join (select 1 as q) t on true;
---
select id from t union select b from u;
---
select id from t union select id, b from u;
---
select id, b from t union all select id from u;
---
select id, b from t union all select id, 'x' from u;
---
select id, null from t union all select id, 'x' from u;
---
select 1 intersect select 'a'::text;
---
select 1 except select 1.5;
---
select 1 union select 1::bigint union select 'x';
---
values (1, 'a'), ('b'::text, 'c');
---
values (1), (true);
---
values (1), (1.5), (null);
---
select case when true then 1 else 'x'::text end;
---
select case when true then 1 else 'x' end;
---
select case c when 1 then b else c end from t;
---
select coalesce(b, c) from t;
---
select coalesce(c, 1.5, null) from t;
---
select greatest(c, d) from t;
---
select array[c, b] from t;
---
with recursive r as (select 1 as n union all select n + 1 from r where n < 5) select * from r;
---
with recursive r as (select 1 as n union all select 'x'::text from r where n < 5) select * from r;
---
with recursive r as (select id, b from t union all select r.id from r) select * from r;
---
create view v2 as select b, count(*) from t;
---
create view v2 as select b, count(*) as n from t group by b;
---
create view v2 as select t.id, t.b, max(u.id) as m from t left join u on u.tid = t.id group by t.id order by t.c;
---
create view v2 as select id from t, u;
---
create materialized view v2 as select 1 as a union select 'x'::text;
---
create table n as select b, max(c) from t;
---
update t set b = u.b from u where u.tid = id;
---
delete from t using u where u.tid = c and b = 'x';
---
insert into t (id, b) select id, max(b) from u group by id on conflict (id) do update set b = excluded.b;
---
select distinct on (b) b, c from t order by b, c;
---
select extract(year from d), count(*) from t group by extract(year from d);
---
select extract(year from d), count(*) from t group by extract(month from d);
---
select to_char(d, 'YYYY') y, count(*) from t group by y;
---
select row(b, c), count(*) from t group by b, c;
---
select t, count(*) from t group by id;
---
select t.id, x.n from t, lateral (select count(*) as n from u where u.tid = t.id) x;
---
select exists (select 1 from u where u.tid = t.id group by u.b having count(*) > t.c) from t;
---
select json_agg(t) from t;
---
select json_build_object('b', b, 'n', count(*)) from t group by b;
---
select json_build_object('b', c, 'n', count(*)) from t group by b;
---
select array(select b from u where u.tid = t.id), count(*) from t group by id;
---
select b in ('x', 'y'), count(*) from t group by b;
---
select c in (1, 2), count(*) from t group by b;
---
select sum(c) / count(*) as r, b from t group by b having sum(c) > 0 and b <> 'x';
---
select b is null, not b = 'x', b like 'x%', b between 'a' and 'c' from t group by b;
---
select b from t where count(*) > 1;
---
select b from t where c > (select count(*) from u);
---
select b from t join u on count(*) > 1;
---
select count(*) from t group by count(*);
---
select b from t where row_number() over () = 1;
---
create table x (a int check (count(*) > 1));
---
create table x (a int default count(*));
---
create table x (a int default max(1));
---
create table x (a int default row_number() over ());
---
create index on t (max(c));
---
create index on t (c) where max(c) > 1;
---
create table x (a int, b int generated always as (max(a)) stored);
---
create domain dd as int check (max(value) > 1);
---
update t set c = max(c);
---
update t set c = 1 where max(c) > 1;
---
delete from t where max(c) > 1;
---
insert into t (id) values (max(1));
---
select b from t order by max(c);
---
select b, c from t order by 3;
---
select b from t group by 3;
