CREATE TABLE p (id integer PRIMARY KEY, u integer, v text, UNIQUE (u, v));
CREATE TABLE nok (a integer);
CREATE VIEW vw AS SELECT 1 AS a;
CREATE SCHEMA sc;
CREATE UNIQUE INDEX p_v ON p (v);
CREATE UNIQUE INDEX p_u ON p (u) WHERE u > 0;
---
create table a1 (x int, foreign key (y) references p);
---
create table a1 (x int references nope);
---
create table a1 (x int references sc.nope);
---
create table a1 (x int references nosc.nope);
---
create table a1 (x int references p(nope));
---
create table a1 (x int references p(u));
---
create table a1 (x int references p(id));
---
create table a1 (x text references p(v));
---
create table a1 (x int, y text, foreign key (x, y) references p (u, v));
---
create table a1 (x int, y text, foreign key (y, x) references p (v, u));
---
create table a1 (x int references nok);
---
create table a1 (x int, y int, foreign key (x,y) references p);
---
create table a1 (x int references vw);
---
create table a1 (x int primary key, y int references a1);
---
create table a1 (x int unique, y int references a1 (x));
---
create table a1 (x int, y int references a1 (x));
---
create table a1 (x int, unique (y));
---
create table a1 (x int, primary key (y));
---
create table a1 (x int, constraint c primary key (y));
---
create table a1 (x int, unique (x,x));
---
create table a1 (x int, primary key (x,x));
---
create table a1 (x int unique, unique (x) include (z));
---
create table a1 (x int primary key, primary key (x));
---
create table a1 (x int primary key primary key);
---
create table a1 (x int primary key, y int primary key);
---
create table a1 (x int, X int);
---
create table a1 (x int null not null);
---
create table a1 (x int not null null);
---
create table a1 (x int not null not null);
---
create table a1 (x int null null);
---
create table a1 (x int primary key null);
---
create table a1 (x int null primary key);
---
create table a1 (x serial null);
---
create table a1 (x serial not null);
---
create table a1 (x serial default 1);
---
create table a1 (x int default 1 default 2);
---
create table a1 (x int default default 2);
---
create table a1 (x int generated always as (1) stored generated always as (2) stored);
---
create table a1 (x int default 1 generated always as (2) stored);
---
create table a1 (x int generated always as identity generated always as identity);
---
create table a1 (x int generated always as identity default 3);
---
create table a1 (x int generated always as identity null);
---
create table a1 (x int null generated always as identity);
---
create table a1 (x int generated always as identity generated always as (1) stored);
---
create table nosc.a1 (x int);
---
create table a1 (x int references p (id, u));
---
create table a1 (x int, foreign key (x) references p (id, u));
---
create table a1 (x numeric(10 2));
---
create table a1 (x numeric(10,,2));
---
create table a1 (x numeric(10, 2);
---
create table a1 (x numeric());
---
create table a1 (x varchar('abc'));
---
create table a1 (x varchar(1, 2));
---
create table a1 (x varchar(100 not null);
---
create table a1 (x float('a'));
---
create table a1 (x timestamp(3) with zone);
---
create table a1 (x timestamp with with time zone);
---
create table a1 (x time without zone);
---
create table a1 (x time with time);
---
alter table p add primary key (u);
---
alter table p add constraint p_pk primary key (u);
---
alter table p drop constraint p_pkey, add primary key (u);
---
alter table p add column u int;
---
alter table p add column if not exists u int;
---
alter table p drop column u, add column u int;
---
alter table p add foreign key (z) references p;
---
alter table p add foreign key (u) references p(z);
---
alter table p add foreign key (u) references p(u);
---
alter table p add foreign key (u) references nope(z);
---
alter table p add column z int, add foreign key (z) references p;
---
alter table p add unique (z);
---
alter table p add column z int, add unique (z);
---
alter table p add column q int primary key;
---
alter table nok add column q int primary key;
---
alter table nok add column q int null not null;
---
alter table p add column q int references nope;
