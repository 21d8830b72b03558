create table t (a text, b int, c int[], d jsonb);
create domain di as int;
create view v as select 1 as a;
---
create table x (a int storage main);
---
create table x (a text storage main, b text storage plain, c int storage plain, d jsonb storage external, e int[] storage extended, f numeric storage main, g int storage default);
---
create table x (a text storage plin);
---
create table x (a int storage plin);
---
create table x (a timestamptz storage extended);
---
create table x (a di storage main);
---
create table x (a int compression pglz);
---
create table x (a text compression pglz, b jsonb compression pglz, c text compression default);
---
create table x (a text compression nope);
---
alter table t alter b set storage main;
---
alter table t alter a set storage main;
---
alter table t alter a set storage man;
---
alter table t alter b set compression pglz;
---
alter table t alter a set compression pgzl;
---
create table x (a interval compression pglz);
---
set default_tablespace = 1;
---
set default_tablespace = '';
---
set default_tablespace = pg_default;
---
set default_table_access_method = heap;
---
set default_table_access_method = hea;
---
set default_table_access_method = '';
---
set default_with_oids = ffalse;
---
set default_with_oids = false;
---
set default_with_oids = true;
