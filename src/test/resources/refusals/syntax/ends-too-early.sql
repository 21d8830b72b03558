CREATE TABLE t (a int, b text, c text);
---
create view v as select a from;
---
create view v as select a from t where;
---
create view v as select;
---
create view v as;
---
create view v as select a from t where f(;
---
create view v as select a from t where f((a) = 3::numeric;
---
create view v as select a from t where (a;
---
create view v as select a from t where (a) = 3 and;
---
create view v as select a, b as from t;
---
create view v as select a, b as;
---
create view v as select a, b from t as;
---
create index i on t (a) where;
---
create index i on t (a) where b in ('x', 'y';
---
create index i on t (a) where b in ('a','b' AND a IS NOT NULL;
---
create unique index i on t (a) where b in (('a','b');
---
create index i on t (a;
---
create index i on t (lower(b);
---
create index i on t (lower(b) where a is not null;
---
create index i on t (a where b in ('x', 'y');
---
create index i on t (a, b where a is not null);
---
create index i on t ((a + 1) where a is not null;
---
create index i on t (a desc where a is not null;
---
create index i on t (a desc nulls first where a is not null;
---
create index i on t (b text_pattern_ops where a is not null;
---
create index i on t (b collate "C" where a is not null;
---
create index i on t using (a);
---
create index i on t using gin (a;
---
create index i on using gin (a);
---
create index i t using gin (a);
---
create index i on t (a) include (b where a > 0;
---
alter table t alter column b set default upper('x';
---
alter table t alter column b set default upper(('x');
---
alter table t alter column b set default;
---
alter table t alter column b type;
---
alter table t add check (a >;
---
alter table t add check (a > 0;
---
alter table t add check a > 0);
---
alter table t add;
---
alter table t;
---
alter table;
---
create materialized view m as select a from t with no;
---
create materialized view m as select a from t no data;
---
create materialized view m as select a from t with data data;
---
create materialized view m as select a from t with daat;
---
create materialized view m as select a from t with no daat;
---
create materialized view m as select a from t with;
---
create materialized view m as select count(*) from t union all;
---
create materialized view m as select count(*) from t union;
---
create rule r as on insert to t do;
---
create rule r as on insert to t do instead;
---
create rule r as on insert to t do also select;
---
create rule r as on insert to t do also insert into t;
---
create rule r as on insert to t do also insert into t values;
---
create rule r as on insert to t do also insert into t values (1;
---
create rule r as on insert to t do also update t set;
---
create rule r as on insert to t do also update t set a =;
---
create rule r as on insert to t do also delete from;
---
create view v as select case a when 1 then 2;
---
create view v as select case when 1 then 2 end from t order by;
---
create view v as select a from t group by;
---
create view v as select a from t having;
---
create view v as select a from t limit;
---
create view v as select a from t join;
---
create view v as select a from t join t u;
---
create view v as select a from t join t u on;
---
create view v as select a from t join t u using;
---
create view v as select a from t, ;
---
create view v as select a, from t;
---
create view v as select a::;
---
create view v as select cast(a as;
---
create view v as select cast(a as text;
---
create view v as select a is not;
---
create view v as select a is;
---
create view v as select a between 1 and;
---
create view v as select a between 1;
---
create view v as select exists;
---
create view v as select array[;
---
create view v as select array[1, 2;
---
create view v as with x as (select 1) ;
---
create view v as with x as ;
---
create view v as with x (select 1) select 1;
---
create view v as select a from (select 1;
---
create view v as select a from (select 1);
---
create view v as select (select 1;
---
create view v as table;
---
create view v as values;
---
create view v as values (1), ;
---
create view v (a as select 1;
---
create view v as select * t;
---
create view v as select * tt;
---
create view v as select a, * t;
---
create view v as select t.* from;
---
create view v as select *, 'b'::text from;
