create table t (a int primary key, b text, c numeric(10,2));
create type comp as (x int, y text);
create domain dm as int;
create schema s1; create table s1.q (z int);
create type en as enum ('a','b');
---
create function f() returns int language sql as 'select 1';
---
create function f() returns int language sql as $$select a from t where b = 'x' limit 1;$$;
---
create function f() returns int language sql as $$selct a from t$$;
---
create function f() returns int language sql as $$select a frm t wher$$;
---
create function f() returns int language sql as $$select a from t where$$;
---
create function f() returns int language sql as $$select zz from t$$;
---
create function f() returns int language sql as $$select a from tt$$;
---
create function f() returns int language sql as $$select nofn(a) from t$$;
---
create function f(x int) returns int language sql as $$select x + $1$$;
---
create function f(x int) returns int language sql as $$select $2$$;
---
create function f(x int) returns int language sql as $$select f.x + f.y$$;
---
create function f(a text) returns int language sql as $$select a from t where b = $1$$;
---
create function f(a text) returns int language sql as $$select t.a from t where b = f.a$$;
---
create function f() returns int language sql as $$select b from t$$;
---
create function f() returns text language sql as $$select a from t$$;
---
create function f() returns inet language sql as $$select true$$;
---
create function f() returns int language sql as $$select 1, 2$$;
---
create function f() returns int language sql as $$select 'abc'$$;
---
create function f() returns int language sql as $$select null$$;
---
create function f() returns void language sql as $$select 1$$;
---
create function f() returns void language sql as $$$$;
---
create function f() returns int language sql as $$$$;
---
create function f() returns int language sql as $$insert into t values (1)$$;
---
create function f() returns int language sql as $$insert into t values (1) returning a$$;
---
create function f() returns int language sql as $$insert into t (nope) values (1) returning a$$;
---
create function f() returns t language sql as $$select * from t$$;
---
create function f() returns setof t language sql as $$select a, b, c from t$$;
---
create function f() returns setof t language sql as $$select a, b from t$$;
---
create function f() returns setof t language sql as $$select t from t$$;
---
create function f() returns comp language sql as $$select 1, 'x'$$;
---
create function f() returns comp language sql as $$select row(1, 'x')::comp$$;
---
create function f() returns comp language sql as $$select row(1, 'x')$$;
---
create function f() returns comp language sql as $$select 'x'::text, 1$$;
---
create function f() returns table (p int, q text) language sql as $$select 1, 'x'::text$$;
---
create function f() returns table (p int, q text) language sql as $$select 1$$;
---
create function f() returns table (p int) language sql as $$select 1$$;
---
create function f() returns table (p int) language sql as $$select true$$;
---
create function f(out p int, out q text) language sql as $$select 1, 2$$;
---
create function f(out p int, out q text) language sql as $$select 1, 2, 3$$;
---
create function f(out p int, inout q text) language sql as $$select 1, q$$;
---
create function f(out p int, out q text) language sql as $$select p, 'x'$$;
---
create function f() returns record language sql as $$select 1, 2$$;
---
create function f(x anyelement) returns anyelement language sql as $$select x$$;
---
create function f(x anyelement) returns anyelement language sql as $$selec x$$;
---
create function f(x anyelement) returns int language sql as $$select nofn(x)$$;
---
create function f() returns dm language sql as $$select 1$$;
---
create function f() returns dm language sql as $$select 'x'::text$$;
---
create function f() returns en language sql as $$select 'a'::en$$;
---
create function f() returns en language sql as $$select 'a'::text$$;
---
create function f() returns bigint language sql as $$select count(*) from t$$;
---
create function f() returns int language sql as $$select count(*) from t$$;
---
create function f() returns smallint language sql as $$select 1$$;
---
create function f() returns date language sql as $$select now()$$;
---
create function f() returns jsonb language sql as $$select to_json(1)$$;
---
create function f() returns jsonb language sql as $$select 'x'::text$$;
---
create function f() returns uuid language sql as $$select 'x'::text$$;
---
create function f() returns int[] language sql as $$select array_agg(a) from t$$;
---
create function f() returns text[] language sql as $$select array_agg(a) from t$$;
---
create function f() returns trigger language sql as $$select 1$$;
---
create function f() returns int language sql set search_path = s1 as $$select z from q$$;
---
create function f() returns int language sql set search_path = '' as $$select a from t$$;
---
create function f() returns int language sql as $$select z from q$$;
---
create function f() returns int language sql as $$create table zz (a int); select a from zz$$;
---
create function f() returns int language sql as $$update t set a = 1; select a from t$$;
---
create function f() returns int language sql as $$update t set zz = 1; select a from t$$;
---
create function f() returns int language sql as $$delete from t where a = $1; select a from t$$;
---
create function f(n int) returns int language sql as $$select case when n < 1 then 0 else f(n - 1) end$$;
---
create function f(n int) returns int language sql as $$select f(n, 1)$$;
---
create function f(v comp) returns int language sql as $$select v.x + $1.x$$;
---
create function f(v t) returns int language sql as $$select v.a$$;
---
create function f(variadic v int[]) returns int language sql as $$select v[1]$$;
---
create procedure p() language sql as $$insert into t values (1)$$;
---
create procedure p() language sql as $$insert into tt values (1)$$;
---
create procedure p(inout x int) language sql as $$select 1$$;
---
create procedure p(inout x int) language sql as $$select true$$;
---
create function f() returns int language sql as 'select a from t where b = ''x''';
---
create function f() returns int language sql as 'select zz from t where b = ''x''';
---
set check_function_bodies = off;
create function f() returns int language sql as 'selct';
---
create function f() returns int as $$select 1$$ language sql immutable;
---
create function f() returns int as $$select 1;;select 2;$$ language sql immutable;
---
create function f() returns int as $$with x as (select 1 as y) select y from x$$ language sql immutable;
---
create function f() returns int as $$with x as (select 1 as y) select z from x$$ language sql immutable;
---
create function f() returns int as $$values (1)$$ language sql immutable;
---
create function f() returns int as $$select 1 union select 2$$ language sql immutable;
---
create function f() returns int as $$abc$$ language sql immutable;
---
create function f(a int) returns table (a int) as $$select 1$$ language sql immutable;
---
create function f(text) returns text as $$select upper($1)$$ language sql immutable;
---
create function f(int) returns text as $$select upper($1)$$ language sql immutable;
---
create function f(x t) returns setof int as $$select x.a from t where t.a = x.a$$ language sql immutable;
---
create or replace function f(p_a int, p_b text default 'x') returns setof t as $$select * from t where a = p_a and b = p_b order by 1$$ language sql stable;
---
create function f(timestamptz) returns date language sql immutable as $$select $1::date$$;
---
create function f() returns text language sql as $$select pg_catalog.upper('x')$$;
---
create function f() returns varchar(3) language sql as $$select 1$$;
---
create function f() returns int language sql begin atomic select b from t; end;
---
create function f() returns int language sql return 'x'::text;
---
create function f() returns int language sql return 1.5;
---
create function f() returns int language sql begin atomic select 1, 2; end;
---
create function f(x int) returns int language sql begin atomic select $2; end;
---
create function f(x int) returns int language sql return y;
