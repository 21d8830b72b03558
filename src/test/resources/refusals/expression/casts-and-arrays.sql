CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TYPE pair AS (first int, second text);
CREATE DOMAIN posint AS int CHECK (VALUE > 0);
CREATE TABLE t (i int, n numeric, s text, v varchar(10), d date, ts timestamp, tz timestamptz, iv interval, b boolean, by bytea, j json, jb jsonb, u uuid, m mood, p pair, dm posint, ia int[], ta text[], da date[], ip inet, r int4range, c "char", nm name, x xml, pt point, bt bit(3), mo money, o oid, rc regclass);
---
select i::date from t;
---
select cast(i as date) from t;
---
select cast(i + 1 as date) from t;
---
select n::interval from t;
---
select i::text::date, i::varchar, i::numeric, i::boolean from t;
---
select n::boolean from t;
---
select b::int, b::text from t;
---
select b::numeric from t;
---
select b::bigint from t;
---
select d::int from t;
---
select d::timestamp, d::timestamptz, d::text from t;
---
select ts::date, ts::time, tz::timetz, iv::time from t;
---
select ts::interval from t;
---
select iv::int from t;
---
select j::jsonb, jb::json, jb::int, jb::boolean, jb::numeric from t;
---
select j::int from t;
---
select jb::date from t;
---
select u::text, u::bytea from t;
---
select u::int from t;
---
select m::text, m::int from t;
---
select i::mood from t;
---
select p::text from t;
---
select p::int from t;
---
select p::json from t;
---
select t::text from t;
---
select row(1, 'x')::pair;
---
select row(1, 'x')::int;
---
select dm::date from t;
---
select dm::bigint, i::posint, n::posint from t;
---
select d::posint from t;
---
select ia::text[], ia::bigint[], ta::int[] from t;
---
select ia::date[] from t;
---
select ia::int from t;
---
select i::int[] from t;
---
select array[1, 2]::date[];
---
select array[1, 2]::text[];
---
select array[i, i + 1]::date[] from t;
---
select array[d::text, n::text]::date[] from t;
---
select ip::cidr, ip::text from t;
---
select ip::int from t;
---
select r::text, r::int4multirange from t;
---
select r::int from t;
---
select c::int, c::text from t;
---
select nm::int from t;
---
select x::text from t;
---
select x::json from t;
---
select pt::text from t;
---
select pt::box, pt::int from t;
---
select bt::int, bt::bit(5), i::bit(5) from t;
---
select bt::numeric from t;
---
select mo::numeric, i::money, n::money from t;
---
select mo::int from t;
---
select o::int, i::oid, rc::int, i::regclass, s::regclass, rc::text from t;
---
select d::oid from t;
---
select null::date, null::int::date;
---
select (select i from t)::date;
---
select count(*)::date from t;
---
select sum(i)::text from t;
---
select now()::int;
---
select extract(epoch from now())::interval;
---
select current_date::int;
---
select 1::date;
---
select 1.5::timestamptz;
---
select true::numeric;
---
select b'101'::date;
---
create table z (a timestamptz default 1::timestamptz);
---
create table z (a date default (now() + 1)::date);
---
create table z (a int, check (a::date > '2020-01-01'));
---
create view z as select case when i > 1 then d::numeric else 0 end from t;
---
create index z on t ((i::date));
---
select 1 from t where s = any (array['x', 'y']);
---
select 1 from t where by = any (array['x', 'y']);
---
select 1 from t where iv = all (array[1, 2, 3]);
---
select 1 from t where i = any (array[1, 2, 3]) and i = any ('{1,2}');
---
select 1 from t where i >> all (array[0, 10]);
---
select 1 from t where s = any (array[1, 'pending']);
---
select 1 from t where s = any (array[1, 2]);
---
select 1 from t where i = any (array['a'::text, 'b'::text]);
---
select 1 from t where i <> all (array['a'::text]);
---
select 1 from t where i = any (array['active'::varchar::date, 'x'::text]);
---
select 1 from t where i = any (ia) and s = any (ta) and d = any (da);
---
select 1 from t where i = any (ta);
---
select 1 from t where i = any (i);
---
select 1 from t where i = any (s);
---
select 1 from t where s = any ('{a,b}'::text[]);
---
select 1 from t where m = any (array['a', 'b']::mood[]);
---
select 1 from t where m = any (array['a', 'b']);
---
select 1 from t where m::text = any (array['a', 'b']);
---
select 1 from t where v = any (array['a', 'b']::text[]) and v = any (array['a'::varchar]);
---
select 1 from t where v = any (array['a', 'b']::int[]);
---
select 1 from t where d = any (array[now()::date, current_date]);
---
select 1 from t where d = any (array[now(), current_date]);
---
select 1 from t where u = any (array[i]);
---
select 1 from t where i + 1 = any (array[n, 1]);
---
select 1 from t where s like any (array['a%', 'b%']);
---
select 1 from t where i like any (array['a%', 'b%']);
---
select 1 from t where s + any (array[1]);
---
select 1 from t where i + any (array[1]);
---
select 1 from t where 1 = any (string_to_array(s, ','));
---
select 1 from t where s = any (string_to_array(s, ','));
---
select 1 from t where s = any (array(select s from t));
---
select 1 from t where i = any (array(select s from t));
---
select 1 from t where i = any (select s from t);
---
select 1 from t where i in (select s from t);
---
select 1 from t where i in ('a', 'b');
---
select 1 from t where i in (1, 'b');
---
select 1 from t where i in (d, 1);
---
select 1 from t where i in (now(), now());
---
select 1 from t where ts in ('2020-01-01', now());
---
select array[i, d] from t;
---
select array[[1,2],[3,4]]::date[];
---
select array[array[1], 1];
---
create type fr as range (subtype = float8);
create view ranges as select fr(1, 2)::fmr, r::int4multirange from t;
---
create type fr as range (subtype = float8, multirange_type_name = fmr);
create view ranges as select fr(1, 2)::fmr, r::int4multirange from t;
---
create view ranges as select r::int from t;
