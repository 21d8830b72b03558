create table t (a int primary key);
create function f() returns trigger language plpgsql as $$begin return null; end$$;
---
create index on nope.t (a);
---
create table c (a int) inherits (nope.t);
---
create table c partition of nope.t default;
---
create table c (like nope.t);
---
create table c (like nopee);
---
create table c (like public.nopee including all);
---
create trigger g after insert on nope.t execute function f();
---
create policy p on nope.t;
---
create rule r as on insert to nope.t do nothing;
---
alter table nope.t add b int;
---
comment on table nope.t is 'x';
---
comment on column nope.t.a is 'x';
---
truncate nope.t;
---
drop table nope.t;
---
grant select on nope.t to public;
---
create table c (a int references nope.t);
---
alter table t add foreign key (a) references nope.t;
---
create view v as select * from nope.t;
---
insert into nope.t values (1);
---
alter table t inherit nope.t;
---
create statistics st on a, b from nope.t;
---
create sequence s owned by nope.t.a;
---
alter index nope.i rename to j;
---
create view v as select 1 where = 'x';
---
create view v as select 1 where a = and b = 1;
---
create table c (a int check (<> 1));
---
create table c (a int check (a in (1) and > 2));
---
create table c (a int check (* 2));
---
create view v as select +1, -1, @ 1, ~ 1, |/ 4;
---
create table c (a double);
---
create table c (a double precision, b double precision[]);
---
create view v as select 1::double;
---
create view v as select 1::double precision;
---
create view v as select count();
---
create view v as select count() from t;
---
create view v as select count(*) , sum(a) from t;
---
create table c (p text check ((-'abc') = p));
---
create view v as select (now() at time zone 1);
---
create view v as select now() at time zone 'UTC', current_timestamp at time zone interval '1 hour';
---
create view v as select extract(year from 1);
---
create view v as select extract(year from a) from t;
---
create view v as select substring(1 from 2);
---
create view v as select position('a' in 1);
---
create view v as select trim(both 'x' from 1);
---
create view v as select trim('x'), trim(a::text), overlay('x' placing 'y' from 1), substring('x' from 1 for 2), substring('abc' from 'a') from t;
---
create view v as select (current_date, current_date) overlaps (current_date, current_date);
