create domain own as text collate "C";
create type mood as enum ('a');
create collation mine (provider = icu, locale = 'und');
create table x (a text, n int, o own, m mood);
---
create table t (a int collate "C");
---
create table t (a mood collate "C");
---
create table t (a text[] collate "C", b own collate "POSIX", c varchar(3) collate pg_catalog."default", d name collate "C");
---
create table t (a int[] collate "C");
---
create table t (a numeric(3,1) collate "C");
---
create table t (a text collate nope);
---
create table t (a text collate mine, b text collate public.mine, c text collate "de-x-icu", d text collate ucs_basic, e text collate unicode, f text collate pg_c_utf8);
---
create table t (a text collate mien);
---
create table t (a text collate s.mine);
---
create table t (a text collate pg_catalog.mine);
---
create domain d as int collate "C";
---
create domain d as text collate nope;
---
create domain d as timestamp collate "C";
---
create type d as (a int collate "C");
---
create type d as (a text collate nope);
---
alter table x alter n type int collate "C";
---
alter table x alter a type text collate nope;
---
alter table x alter a type varchar(10) collate "C" using a;
---
alter table x add b int collate "C";
---
alter table x add b text collate posix;
---
create index on x (a collate nope);
---
create index on x ((a || 'x') collate nope);
---
create index on x (n collate "C");
---
create index on x (a collate mine, o collate "C");
---
create table u (b int) partition by range (b collate "C");
---
create table u (b text) partition by range (b collate nope);
---
create table u (b text) partition by range (b collate mine);
---
create view v as select a collate nope as a from x;
---
create view v as select a collate s.nope as a from x;
---
create view v as select a collate mine as a, 'x' collate "C" as b, m::text collate "C" as c from x order by o collate "POSIX";
---
create view v as select 1 collate "C";
---
create view v as select now() collate "C";
---
create view v as select n collate "C" from x;
---
create view v as select m collate "C" from x;
---
create view v as select lower(a) collate "C", n::text collate mine, array_agg(a collate "C") from x group by 1, 2;
---
create view v as select (n + 1) collate "C" from x;
---
create table y (a text check (a collate nope > 'x'));
---
create table y (a int check (a collate "C" > 1));
---
alter domain own set default 'x' collate nope;
