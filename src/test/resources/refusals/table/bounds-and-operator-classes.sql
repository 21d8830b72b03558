create table p (a int, b int) partition by range (a);
create table p1 partition of p for values from (1) to (10);
create table d (a date) partition by range (a);
create table d1 partition of d for values from ('2020-01-01') to ('2021-01-01');
create table z (a timestamptz) partition by range (a);
create table z1 partition of z for values from ('2020-01-01') to ('2021-01-01');
create table l (a text) partition by list (a);
create table l1 partition of l for values in ('a', 'b');
create table h (a int) partition by hash (a);
create table h1 partition of h for values with (modulus 4, remainder 0);
create table two (a int, b int) partition by range (a, b);
create table two1 partition of two for values from (1, 1) to (1, 5);
create table x (a jsonb, b int, c text, j json, n varchar(3), u uuid, ar int[], nm name, r int4range, e numeric(10,2));
---
create table p2 partition of p for values from (5) to (15);
---
create table p2 partition of p for values from (10) to (15);
---
create table p2 partition of p for values from (-5) to (1);
---
create table p2 partition of p for values from ('10') to ('15');
---
create table p2 partition of p for values from ('10000') to (17);
---
create table p3 partition of p for values from (0) to (20);
---
create table p4 partition of p for values from (minvalue) to (2);
---
create table p4 partition of p for values from (minvalue) to (1);
---
create table p4 partition of p for values from (10) to (maxvalue);
---
create table p4 partition of p for values from (9) to (maxvalue);
---
create table p4 partition of p for values from (20) to (10);
---
create table p4 partition of p for values from (16) to (16);
---
create table p4 partition of p default;
create table p5 partition of p for values from (16) to (17);
---
drop table p1;
create table p5 partition of p for values from (1) to (17);
---
alter table p detach partition p1;
create table p5 partition of p for values from (1) to (17);
---
create table q (a int, b int);
alter table p attach partition q for values from (3) to (4);
---
create table q (a int, b int);
alter table p attach partition q for values from (30) to (40);
---
create table d2 partition of d for values from ('2020-06-01') to ('2022-01-01');
---
create table d2 partition of d for values from ('2021-01-01') to ('2022-01-01');
---
create table d2 partition of d for values from ('2019-01-01') to ('2020-01-01');
---
create table z2 partition of z for values from ('2021-01-01 00:00:00+00') to ('2022-01-01');
---
create table l2 partition of l for values in ('c', 'b');
---
create table l2 partition of l for values in ('c', 'd');
create table l3 partition of l for values in (null);
create table l4 partition of l for values in ('x', null);
---
create table h2 partition of h for values with (modulus 4, remainder 0);
---
create table h2 partition of h for values with (modulus 4, remainder 1);
create table h3 partition of h for values with (modulus 8, remainder 2);
---
create table two2 partition of two for values from (1, 5) to (1, 8);
---
create index on x using gin (b jsonb_ops);
---
create index on x using gin (a jsonb_ops, ar array_ops);
---
create index on x using gin (b array_ops);
---
create index on x using btree (b text_ops);
---
create index on x using btree (n text_pattern_ops, c varchar_pattern_ops, n varchar_ops, c text_ops, nm text_ops, u uuid_ops);
---
create index on x using gin (c jsonb_path_ops);
---
create index on x using gist (r range_ops);
---
create index on x using gist (b range_ops);
---
create index on x (e numeric_ops, b int4_ops, ar array_ops, (b + 1) int4_ops);
---
create index on x (e int4_ops);
---
create index on x (u text_pattern_ops);
---
create foreign table ft (a int) server nope;
---
create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table ft (a int) server s;
