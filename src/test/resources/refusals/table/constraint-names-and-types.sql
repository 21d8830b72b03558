create type e1 as enum ('a'); create type e2 as enum ('a'); create domain di as int; create domain dt as text;
create table pi (a int primary key, u uuid unique, t text unique, v varchar(10) unique, n numeric unique, d date unique, b bpchar(3) unique, e e1 unique, x int[] unique, dd di unique, f float8 unique, r int4range unique, nm name unique, z dt unique, i inet unique, c cidr unique, bb bigint unique, ts timestamp unique);
create table oth (a int, constraint c1 check (a > 0), constraint k1 unique (a), constraint f1 foreign key (a) references pi);
create table par (a int constraint pc check (a > 1));
create table chi () inherits (par);
create index ix on oth(a);
---
create table z (a text references pi);
---
create table z (a bigint references pi, b smallint references pi, c di references pi);
---
create table z (a numeric references pi);
---
create table z (a int references pi(n));
---
create table z (a int references pi(f));
---
create table z (a float8 references pi(n));
---
create table z (a varchar references pi(t), b text references pi(v), c bpchar references pi(t), d char(3) references pi(v), e name references pi(t), f text references pi(nm), g dt references pi (v));
---
create table z (a text references pi(b));
---
create table z (a varchar references pi(b));
---
create table z (a timestamp references pi(d), b date references pi(ts), c timestamptz references pi(ts));
---
create table z (a time references pi(d));
---
create table z (a e2 references pi(e));
---
create table z (a e1 references pi(e));
---
create table z (a text references pi(e));
---
create table z (a bigint[] references pi(x));
---
create table z (a int[] references pi(x));
---
create table z (a di references pi(dd), b bigint references pi(dd));
---
create table z (a int8range references pi(r));
---
create table z (a uuid references pi(t));
---
create table z (a text references pi(u));
---
create table z (a cidr references pi(i), b inet references pi(c));
---
create table z (a bytea references pi(t));
---
create table z (a int, b text, constraint q foreign key (a, b) references pi (a, t));
---
create table z (a jsonb references pi (a));
---
alter table oth add constraint q foreign key (a) references pi (t);
---
alter table oth add foreign key (a) references pi (t);
---
alter table oth add constraint c1 check (a > 2);
---
alter table oth add constraint k1 check (a > 2);
---
alter table oth add constraint f1 foreign key (a) references pi;
---
alter table oth add constraint k1 unique (a);
---
alter table oth add constraint ix unique (a);
---
alter table oth add constraint f1 unique (a);
---
alter table oth add constraint pi primary key (a);
---
alter table oth drop constraint c1, add constraint c1 check (a > 2);
---
alter table oth drop constraint k1, add constraint k1 unique (a);
---
alter table oth add constraint m check (a > 2), add constraint m check (a > 3);
---
alter table chi add constraint pc check (a > 1);
---
alter table par add constraint pc check (a > 1);
---
create table z (a int constraint c check (a > 1), b int constraint c check (b > 1));
---
create table z (a int constraint c check (a > 1) constraint c check (a > 1));
---
create table z (a int constraint c unique, b int constraint c unique);
---
create table z (a int constraint c unique, b int constraint c check (b > 1));
---
create table z (a int constraint z unique);
---
create table z (a int constraint ix unique);
---
create table z (a int constraint c check (a > 1), constraint c foreign key (a) references pi);
---
create table z (a int, exclude using gist (b with =));
---
create table z (a int, exclude using btree (b with =));
---
create table z (a int, exclude using btree (a with =));
---
create table z (a int, exclude using btree ((a+b) with =));
---
alter table oth add column a2 int, add constraint c2 check (a2 > 1), add constraint k2 unique (a2);
---
alter table oth alter a set not null, alter a add generated always as identity;
---
alter table oth alter a set default 1;
alter table oth alter a drop default, alter a set not null, alter a add generated always as identity;
---
alter table oth alter a set not null, alter a add generated always as identity;
alter table oth alter a drop identity, alter a add generated always as identity;
