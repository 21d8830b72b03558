create type mood as enum ('a');
create table x (a int);
create function g() returns int language sql as 'select 1';
---
create function f(a int, in c text, c text[]) returns int language sql as 'select 1';
---
create procedure f(a int, a int) language sql as 'select 1';
---
create function f(a int, out a text) returns text language sql as $$select 'x'$$;
---
create function f(a int, inout a text) returns text language sql as $$select 'x'$$;
---
create function f(out b int, out b text) language sql as $$select 1, 'x'$$;
---
create function f(a int) returns table (a int) language sql as 'select 1';
---
create function f(a int) returns table (b int, b int) language sql as 'select 1, 2';
---
create function f(inout a int) returns table (a int) language sql as 'select 1';
---
create function f(a jsonb default 3) returns int language sql as 'select 1';
---
create function f(a int default 'x') returns int language sql as 'select 1';
---
create function f(a int default now()) returns int language sql as 'select 1';
---
create function f(a numeric default 1, b bigint default 1, c text default 1::varchar, d int default 1.5, e float default 1) returns int language sql as 'select 1';
---
create function f(a text default 1) returns int language sql as 'select 1';
---
create function f(a anyelement default 1) returns int language sql as 'select 1';
---
create function f(a int default null, b mood default 'a', c int[] default '{}', d int[] default array[1]) returns int language sql as 'select 1';
---
create function f(a mood default 'b') returns int language sql as 'select 1';
---
create function f(c int[] default array['x'::text]) returns int language sql as 'select 1';
---
create function f(a int default (select 1)) returns int language sql as 'select 1';
---
create function f(a int default 1, b int default a) returns int language sql as 'select 1';
---
create function f(a int default sum(1)) returns int language sql as 'select 1';
---
create function f(a int default nope()) returns int language sql as 'select 1';
---
create function f(a int default 1, b int) returns int language sql as 'select 1';
---
create function f(a int default 1, out b int) returns int language sql as 'select 1';
---
create procedure f(a int default 1, out b int) language sql as 'select 1';
---
create procedure f(a int default 1, b int) language sql as 'select 1';
---
create function f(variadic a int) returns int language sql as 'select 1';
---
create function f(variadic a int[], b int) returns int language sql as 'select 1';
---
create function f(b int, variadic a int[] default '{}') returns int language sql as 'select 1';
---
create function f(variadic a anyarray) returns int language sql as 'select 1';
---
create function f() returns int language sql parallel foo as 'select 1';
---
create function f() returns int language sql parallel safe as 'select 1';
---
create function f() returns int language sql immutable immutable as 'select 1';
---
create function f() returns int language sql immutable stable as 'select 1';
---
create function f() returns int language sql strict called on null input as 'select 1';
---
create function f() returns int language sql language sql as 'select 1';
---
create function f() returns int language sql as 'select 1' as 'select 2';
---
create function f() returns int language sql security definer security invoker as 'select 1';
---
create function f() returns int language sql parallel safe parallel safe as 'select 1';
---
create function f() returns int language sql cost 1 cost 2 as 'select 1';
---
create function f() returns int language sql leakproof not leakproof as 'select 1';
---
create function f() returns int language sql set search_path = a set search_path = b as 'select 1';
---
create function f() returns int language sql set search_path = a set work_mem = 100 as 'select 1';
---
create function f() returns int immutable immutable language sql as 'select 1' whoops;
---
alter function g() immutable stable;
---
alter function g() immutable strict parallel safe;
---
alter function g() parallel safee;
---
create procedure f(a int) language sql begin atomic selcet 1; end;
---
create procedure f(a int) language sql begin atomic procedure a * 2; end;
---
create procedure f(a int) language sql begin atomic select a; insert into x values (a); end;
---
create procedure f(a int) language sql begin atomic select a; insrt into x values (a); end;
---
create function f(a int) returns int language sql begin atomic retrun a; end;
---
create function f(a int) returns int language sql begin atomic return a; end;
---
create function f(a int) returns int language sql retrun a;
---
create function f(a int) returns int language sql return a +;
---
create function f(a int) returns int language sql return;
---
create function f(a int) returns int language sql begin atomic select a from; end;
---
create function f(a int) returns int language sql begin atomic select (a; end;
---
create function f(variadic "any") returns int language internal as 'int4pl';
