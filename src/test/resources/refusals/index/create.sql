CREATE TABLE x (y integer, z text);
CREATE VIEW vw AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW mv AS SELECT 1 AS a;
---
create index if not exists on x(y);
---
create index if not exists i on x(y);
---
create index on on x(y);
---
create or replace index v3 on x(y);
---
create temp index v3 on x(y);
---
create index on nox(y);
---
create index on vw(a);
---
create index on mv(a);
---
create index on mv(b);
---
create index on x(nope);
---
create index on x((y));
---
create index on x(y) include (nope);
---
create index on x(y) include (z);
---
create index on x(y) include ((y+1));
---
create index on x(y) include (z desc);
---
create index on x(y) include (z nulls first);
---
create index on x(y) include (z collate "C");
---
create index on x(y) include (z text_ops);
---
create index on x (y, y+1);
---
create index on x (y) where nope > 1;
---
create index on x (length(z) desc, nope(z));
---
create index s.i on x (y);
---
create index i on x (y) where;
---
create index i on x (y) include ();
---
create index i on x (y) with (fillfactor 70);
---
create index i on x (y) nulls distinct nulls distinct;
---
create index i on x ();
---
create index i on x (y,);
---
create index i on x (y desc asc);
---
create index i on x y;
---
create unique i on x (y);
---
create index i on x (y) rubbish;
---
create index i on x (y) where y > 1 rubbish;
---
create sequence s as;
---
create sequence s minvalue;
---
create sequence s increment 1 rubbish;
---
create sequence s owned by nox.y;
---
create sequence s owned by x.nope;
---
create sequence s owned by x.y;
---
create unlogged index i on x (y);
---
create temp view v as select 1;
---
create or replace temp view v as select 1;
---
create or replace temp table v (a int);
---
create or replace type v;
---
create local temp table v (a int);
---
create temp function f() returns int language sql return 1;
---
create index i on x (y) with (fillfactor =);
---
create index i on x (y) with (fillfactor fillfactor = 70);
---
create index i on x (y) with (fillfactor = 70);
---
create sequence if not exists;
---
create or replace sequence s;
---
create sequence s no mivnalue;
---
create sequence s no cache 1;
