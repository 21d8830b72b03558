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
alter table t alter column a type int using a::int;
---
alter table t alter column a type int using nope;
---
alter table t alter column a type int using length(a);
---
alter table t alter column a type int using 'x';
---
alter table t alter column a type int using null;
---
alter table t alter column a type int using count(*);
---
alter table t alter column a type int using row_number() over ();
---
alter table t alter column a type int using id::bigint;
---
alter table t alter column a type text using lower(b) || c;
---
alter table t alter column a type e using case a when 'x' then 'a' else 'b' end::e;
---
alter table t alter column a type int[] using array[a::int];
---
alter table t alter column a type int[] using string_to_array(a, ',')::int[];
---
alter table t alter column a type boolean using id;
---
alter table t alter column a type date using to_date(a, 'YYYY');
---
alter table t alter column a type jsonb using to_jsonb(a);
---
alter table t alter column a type uuid using gen_random_uuid();
---
alter table t alter column a type numeric(5,1) using public.t.id;
---
alter table t alter column a type dom using id::text;
---
alter table t add column z int, alter column a type int using z;
---
alter table t alter column a type int using a::int, alter column b type int using a::int;
---
alter table t alter column a set default 'q'; alter table t alter column a type int using a::int;
---
alter table t alter column a set default 'a'; alter table t alter column a drop default, alter column a type e using a::e, alter column a set default 'a';
---
alter table t alter column id set default 5; alter table t alter column id type bigint;
---
alter table t alter column id set default 5; alter table t alter column id type text;
---
alter table t alter column id add generated always as identity; alter table t alter column id type bigint;
---
alter table t alter column id add generated always as identity; alter table t alter column id set default 3;
---
alter table t alter column id add generated always as identity; alter table t alter column id drop not null;
---
alter table t alter column id drop not null, drop constraint t_pkey;
---
create table w (a int references t, b int references t); alter table t alter column id type uuid using gen_random_uuid();
---
create table w (a int references t); alter table w drop constraint w_a_fkey; alter table t alter column id type uuid using gen_random_uuid();
---
create table w (a int primary key, b int references w); alter table w alter column a type uuid using gen_random_uuid(), alter column b type uuid using gen_random_uuid();
---
create table w (a int primary key, b varchar(5)); alter table w alter column b type text collate "C";
---
create table w (a text default current_user, c text default 'a' || 'b'); alter table w alter a type int using 1;
---
create table w (a int default '5'); alter table w alter a type text;
---
create table w (a timestamptz default now()); alter table w alter a type date;
---
create table w (a boolean default true); alter table w alter a type int using a::int;
---
create table w (a e default 'a'); alter table w alter a type int using 1;
---
create table w (a jsonb default '{}'); alter table w alter a type text[] using '{}';
---
create table w (a int[] default array[]::int[]); alter table w alter a type text[] using a::text[];
---
create foreign data wrapper fw; create server fs foreign data wrapper fw; create foreign table ft (a text) server fs; alter foreign table ft alter a type int;
---
create table p (a text, b int) partition by range (b); alter table p alter a type int;
