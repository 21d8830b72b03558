create schema s; create type e as enum ('a', 'b'); create domain dom as text;
create table t (id int primary key, a text, b varchar(10), c numeric(10,2), d date, e e, f char(3), g dom, h int[], j jsonb, k timestamptz(3), u uuid);
create view v as select id, a, b, c, d, e, f, g, h, j, k, u from t;
create view v1 as select id, a from t;
create view ag as select count(*) as n, max(c) as m, sum(id) as s, avg(id) as av, coalesce(a, b) as co from t group by a, b;
create function f0() returns int language sql as 'select 1';
create function f1(a int) returns int language sql as 'select 1';
create function f2(a int default 1, b text default 'x') returns text language sql as 'select b';
create function f3(out a int, out b text) language sql as 'select 1, ''x''::text';
create function f4() returns table (a int, b text) language sql as 'select 1, ''x''::text';
create function f5() returns setof t language sql as 'select * from t';
create function f6(int, text) returns void language sql as '';
create function f7(inout a int) language sql as 'select 1';
create function f8(variadic a int[]) returns int language sql as 'select 1';
create procedure p1(a int) language sql as '';
create procedure p2(a int, out b int) language plpgsql as 'begin b := 1; end';
create aggregate g1(int) (sfunc = int4pl, stype = int);
create function tr() returns trigger language plpgsql as 'begin return new; end';
---
create or replace view v1 as select id, a from t where id > 0;
---
create or replace view v1 as select id from t;
---
create or replace view v1 as select id, b from t;
---
create or replace view v1 as select id, a::varchar as a from t;
---
create or replace view v1 (id, a) as select id, coalesce(a, 'x') from t;
---
create or replace view v1 as select 1 as id, 'x' as a;
---
create or replace view v1 as select null as id, null as a;
---
create or replace view v1 as select * from t;
---
create or replace view v1 (id, a) as values (1, 'x');
---
create or replace view v1 as select id + 1 as id, a || 'x' as a from t;
---
create or replace view v as select id, a, b, c, d, e, f, g, h, j, k, u from t order by 1;
---
create or replace view v as select id, a, b, c, d, e, f, g::text as g, h, j, k, u from t;
---
create or replace view v as select id, a, b, c, d, e::text as e, f, g, h, j, k, u from t;
---
create or replace view v as select id, a, b, c, now()::date as d, e, f, g, array[1] as h, '{}'::jsonb as j, k, u from t;
---
create or replace view v as select x.* from t x;
---
create or replace view ag as select count(*) as n, max(c) as m, sum(id) as s, avg(id) as av, coalesce(a, b) as co from t group by a, b;
---
create or replace view ag as select count(id)::int as n, min(c) as m, sum(id) as s, avg(id) as av, a as co from t group by a;
---
create or replace view t as select 1;
---
create or replace view s.t as select 1 as x; create or replace view s.t as select 2 as x;
---
create or replace view e as select 1;
---
create or replace recursive view v1 (id, a) as select 1, 'x'::text union all select id + 1, a from v1 where id < 5;
---
alter view v1 rename column a to z; create or replace view v1 as select id, a as z from t;
---
create or replace view v1 as select id, a, b from t; create or replace view v1 as select id, a from t;
---
create or replace function f0() returns setof int language sql as 'select 1';
---
create or replace function f0() returns void language sql as '';
---
create or replace function f1(int) returns int language sql as 'select 1';
---
create or replace function f1(a bigint) returns text language sql as 'select 1::text';
---
create or replace function f2(a int default 1, b text default 'y') returns text language sql as 'select b';
---
create or replace function f3(out a int, out b text) language sql as 'select 2, ''x''::text';
---
create or replace function f3(out a int, out b int) language sql as 'select 2, 3';
---
create or replace function f3() returns record language sql as 'select 1, 2';
---
create or replace function f4() returns table (a int, c text) language sql as 'select 1, ''x''::text';
---
create or replace function f4() returns setof record language sql as 'select 1, 2';
---
create or replace function f5() returns t language sql as 'select * from t';
---
create or replace function f6(a int, b text) returns void language sql as '';
---
create or replace function f7(inout b int) language sql as 'select 1';
---
create or replace function f7(a int) returns int language sql as 'select 2';
---
create or replace function f8(a int[]) returns int language sql as 'select 1';
---
create or replace function f8(variadic a int[]) returns int language sql as 'select 2';
---
create or replace procedure p1(a int) language sql as 'select 1';
---
create or replace procedure p2(a int) language sql as '';
---
create or replace procedure p2(a int, out c int) language plpgsql as 'begin c := 2; end';
---
create or replace function p1(a int) returns int language sql as 'select 1';
---
create or replace aggregate f1(int) (sfunc = int4pl, stype = int);
---
create or replace aggregate g1(a int) (sfunc = int4mi, stype = int);
---
create or replace function tr() returns trigger language plpgsql as 'begin return old; end';
---
create function q() returns int language sql return 1;
---
create function q() returns int as 'select 1';
---
create procedure q() as 'select 1';
---
create function q(a int, out b int) as 'select 1';
