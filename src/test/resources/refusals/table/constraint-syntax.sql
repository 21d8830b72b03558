CREATE TABLE t (a int primary key, b text);
---
create table c (a int references t match full);
---
create table c (a int references t match fulll);
---
create table c (a int references t match partial);
---
create table c (a int references t match simple on delete cascade on update set null);
---
create table c (a int references t on update set null on delete cascade );
---
create table c (a int references t on delete cascade on delete cascade);
---
create table c (a int references t on delete cascade on update cascade on delete cascade);
---
create table c (a int references t on delete cascade match full);
---
create table c (a int references t on delte cascade);
---
create table c (a int references t on);
---
create table c (a int references t match);
---
create table c (a int, foreign key (a) references t (a) match ful);
---
create table c (a int, foreign (a) references t (a));
---
create table c (a int, primary (a));
---
create table c (a int, check a > 0);
---
create table c (a int, check (a > 0);
---
create table c (a int, not a);
---
create table c (a int, unique a);
---
alter table t add primary (a);
---
alter table t add foreign (a) references t;
---
alter table t add constraint c primary (a);
---
alter table t add constraint c (a);
---
alter table t add constraint check (a);
---
alter table t add constraint check check (a > 0);
---
alter table t add constraint c chek (a > 0);
