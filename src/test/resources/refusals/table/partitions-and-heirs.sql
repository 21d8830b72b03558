create table plain (a int, b text);
create table pr (a int, b text, d date) partition by range (a);
create table pl (a int, b text) partition by list (b);
create table ph (a int, b text) partition by hash (a);
create table pr2 (a int, b int) partition by range (a, b);
create table prd (a int, d date) partition by range (d);
create table pr_1 partition of pr for values from (1) to (10);
create table pl_1 partition of pl for values in ('a','b');
create table ph_1 partition of ph for values with (modulus 4, remainder 0);
create table pre (a int, d date) partition by range ((a+1));
---
create table x (a int) partition by rage (a);
---
create table x (a int) partition by range (z);
---
create table x (a int) partition by list (a, a);
---
create table x (a int) partition by range (tableoid);
---
create table x (a int, primary key (a)) partition by range (a);
---
create table x (a int, b int primary key) partition by range (a);
---
create table x (a int, b int unique) partition by range (a);
---
create table x partition of plain for values from (1) to (2);
---
create table x partition of nope for values from (1) to (2);
---
create table x partition of pr for values in (1);
---
create table x partition of pr for values from (1) to (2, 3);
---
create table x partition of pr for values from (1, 2) to (2);
---
create table x partition of pr for values from (20) to (20);
---
create table x partition of pr for values from (30) to (20);
---
create table x partition of pr for values from (10) to (20);
---
create table x partition of pr for values from ('abc') to ('b');
---
create table x partition of pr for values from (minvalue) to (1);
---
create table x partition of pr default;
create table y partition of pr default;
---
create table x partition of pl for values in ('c', 'c');
---
create table x partition of pl for values in (1);
---
create table x partition of pl for values from ('a') to ('b');
---
create table x partition of ph for values with (modulus 8, remainder 1);
---
create table x partition of ph default;
---
create table x partition of ph for values in (1);
---
create table x partition of pr2 for values from (1) to (2);
---
create table x partition of pr2 for values from (1, 1) to (1, 5);
---
create table x partition of pr2 for values from (1, minvalue) to (1, maxvalue);
---
create table x partition of prd for values from ('2020-01-01') to ('2020-01-01');
---
create table x partition of prd for values from ('2021-01-01') to ('2020-01-01');
---
create table x partition of pre for values from (1) to (2);
---
create table x partition of pr for values from (a) to (2);
---
create table x partition of pr for values from ((select 1)) to (2);
---
create table x partition of pr (b with options not null) for values from (50) to (60);
---
create table x partition of pr (b int) for values from (50) to (60);
---
alter table pr attach partition plain for values from (50) to (60);
---
alter table pr attach partition nope for values from (50) to (60);
---
create table y (a int, b text, d date);
alter table pr attach partition y for values from (50) to (60);
---
create table y (a bigint, b text, d date);
alter table pr attach partition y for values from (50) to (60);
---
create table y (a int, b text, d date, z int);
alter table pr attach partition y for values from (50) to (60);
---
create table y (a int, b text);
alter table pr attach partition y for values from (50) to (60);
---
create table y (a int, b text, d date);
alter table plain attach partition y for values from (50) to (60);
---
alter table pr detach partition pr_1;
alter table pr attach partition pr_1 for values from (50) to (60);
---
alter table pr detach partition plain;
---
alter table pr detach partition nope;
---
alter table pr attach partition pr_1 for values from (50) to (60);
---
create table x (like pr) inherits (pr);
---
create table x () inherits (pr_1);
---
create table x (a int) inherits (plain);
---
create table x (a text) inherits (plain);
---
create table x (a varchar(3)) inherits (plain);
---
create table x () inherits (nope);
---
create table x () inherits (plain, plain);
---
create table o (a text);
create table x () inherits (plain, o);
---
alter table pr_1 inherit plain;
---
create table o (a int);
alter table o inherit plain;
---
create table o (a int, b int);
alter table o inherit plain;
---
create table o (a int, b text);
alter table o inherit plain;
alter table o inherit plain;
---
create table o (a int, b text);
alter table o no inherit plain;
---
create view v as select 1 as a;
create table x () inherits (v);
