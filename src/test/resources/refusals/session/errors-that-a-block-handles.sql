create table t (id int primary key, x int, y text, j json);
create function fn() returns int language sql return 1;
---
do $$ begin create index on t using gin (y); exception when others then null; end $$;
---
do $$ begin alter table t cluster on nope; exception when others then null; end $$;
---
do $$ begin alter table t add primary key (nope); exception when others then null; end $$;
---
do $$ begin alter table t add unique (nope); exception when others then null; end $$;
---
do $$ begin alter table t add unique (j); exception when others then null; end $$;
---
do $$ begin insert into t values (1) on conflict (x) do nothing; exception when others then null; end $$;
---
do $$ begin call nope(); exception when others then null; end $$;
---
do $$ begin call fn(); exception when undefined_function or wrong_object_type then null; end $$;
---
do $$ begin perform to_tsvector('nope', 'x'); exception when others then null; end $$;
---
do $$ begin create table z (a varchar(0)); exception when others then null; end $$;
---
do $$ begin create function z() returns int language sql; exception when others then null; end $$;
