create type mood as enum ('a', 'b');
create table t (i int, n numeric, s text, v varchar(10), d date, ts timestamp, tz timestamptz, iv interval, b boolean, j jsonb, m mood, ia int[], ta text[], ti time, tv tsvector, ip inet, mo money, u uuid, f float8);
create function vol(int) returns int language plpgsql as $$begin return 1; end$$;
create function st(int) returns int language plpgsql stable as $$begin return 1; end$$;
create function im(int) returns int language plpgsql immutable as $$begin return 1; end$$;
create function sqlvol(int) returns int language sql as $$select $1 + 1$$;
create function sqlim(tz timestamptz) returns date language sql immutable as $$select $1::date$$;
---
create index on t (lower(s), upper(v), (i + 1), (n * 2), (s || v), (f::text), (i::text), (n::text));
---
create index on t ((tz::date));
---
create index on t (date(tz));
---
create index on t ((ts::date), date(ts), (d::timestamp), (iv::time));
---
create index on t ((tz at time zone 'UTC'));
---
create index on t (((tz at time zone 'UTC')::date));
---
create index on t (date_trunc('day', tz));
---
create index on t (date_trunc('day', ts));
---
create index on t (date_trunc('day', tz, 'UTC'));
---
create index on t (extract(year from tz));
---
create index on t (extract(year from ts), extract(epoch from tz), date_part('year', d));
---
create index on t ((s::date));
---
create index on t ((s::int), (s::uuid), (s::numeric), (s::jsonb), (s::boolean), (u::text), (j::text), (ip::text));
---
create index on t ((d::text));
---
create index on t ((m::text));
---
create index on t ((s::mood));
---
create index on t ((ia::text));
---
create index on t ((ta::text[]), (ia::bigint[]), array_length(ia, 1));
---
create index on t ((mo::numeric));
---
create index on t (concat(s, v));
---
create index on t ((s || i));
---
create index on t ((s || i::text), (ta || s));
---
create index on t (to_char(ts, 'YYYY'));
---
create index on t (to_tsvector(s));
---
create index on t using gin (to_tsvector('english', s));
---
create index on t (to_date(s, 'YYYY'));
---
create index on t (vol(i));
---
create index on t (st(i));
---
create index on t (im(i), sqlvol(i), sqlim(tz));
---
create index on t (coalesce(s, now()::text));
---
create index on t (i) where tz > now();
---
create index on t (i) where d > current_date;
---
create index on t (i) where tz > '2020-01-01';
---
create index on t (i) where d > '2020-01-01' and b and m = 'a' and s in ('a', 'b') and i = any (array[1, 2]) and j @> '{}' and s like 'a%';
---
create index on t (i) where d > '2020-01-01'::timestamptz;
---
create index on t (i) where tz > ts;
---
create index on t (i) where tz - interval '1 day' > '2020-01-01';
---
create index on t (i) where ts - interval '1 day' > '2020-01-01';
---
create index on t (i) where random() > 0.5;
---
create index on t (i) where vol(i) > 1;
---
create index on t (i) where s = current_user;
---
create index on t (i) where d in ('2020-01-01', '2020-01-02');
---
create index on t (i) where tz between '2020-01-01' and '2021-01-01';
---
create index on t (i) where tz between d and '2021-01-01';
---
create index on t (i) where tz::date = any (array['2020-01-01'::date]);
---
create index on t (i) where (j ->> 'a')::int > 1;
---
create index on t (i) where (j ->> 'a')::timestamptz > '2020-01-01';
---
create index on t (i) where age(ts) > '1 day';
---
create index on t (i) where age(ts, ts) > '1 day';
---
create table g (a int, b int generated always as (a + 1) stored);
---
create table g (a int, b int generated always as (a + random()) stored);
---
create table g (a timestamptz, b date generated always as (a::date) stored);
---
create table g (a timestamptz, b date generated always as ((a at time zone 'UTC')::date) stored);
---
create table g (a date, b text generated always as (a) stored);
---
create table g (a int, b text generated always as (a) stored);
---
create table g (a int, b text generated always as (concat('x', a)) stored);
---
create table g (a int, b text generated always as ('x' || a) stored);
---
create table g (a int, b text generated always as ('x' || a::text) stored);
---
create table g (a text, b tsvector generated always as (to_tsvector('english', coalesce(a, ''))) stored);
---
create table g (a text, b tsvector generated always as (setweight(to_tsvector('english', coalesce(a, '')), 'A') || to_tsvector('simple', a)) stored);
---
create table g (a text, b tsvector generated always as (to_tsvector(a)) stored);
---
create table g (a int, b int generated always as (vol(a)) stored);
---
create table g (a int, b int generated always as (im(a)) stored);
---
create table g (a int, b timestamptz generated always as (now()) stored);
---
create table g (a int, b text generated always as (current_user) stored);
---
create table g (a mood, b text generated always as (a::text) stored);
---
create table g (a mood, b text generated always as (case a when 'a' then 'x' else 'y' end) stored);
---
create table g (a int, b int generated always as (a + 1) virtual);
---
create table g (a int, b int generated always as (vol(a)) virtual);
---
create table g (a int, b int generated always as (b + 1) stored);
---
create table g (a int, b int generated always as (a + 1) stored, c int generated always as (b + 1) stored);
---
create table g (a int, b int generated always as ((select 1)) stored);
---
create table g (a int, b int generated always as (sum(a)) stored);
---
create table g (a int, b int generated always as (nope + 1) stored);
---
create table g (a int, b int default 1 generated always as (a) stored);
---
alter table t add x int generated always as (vol(i)) stored;
---
alter table t add x int generated always as (i * 2) stored;
---
create table p (a timestamptz, b int) partition by range ((a::date));
---
create table p (a timestamp, b int) partition by range ((a::date));
---
create table p (a timestamptz, b int) partition by range (date_trunc('month', a));
---
create table p (a int, b int) partition by list (vol(a));
---
create table p (a int, b int) partition by list (im(a));
---
create table p (a text, b int) partition by list (lower(a));
---
create table p (a int, b int) partition by list ((a + b), (sum(a)));
---
create table p (a int, b int) partition by range (nope);
---
create statistics st1 on (tz::date), (i + 1) from t;
---
create index on t ((s || d));
---
create index on t ((s || m));
---
alter table t add x int generated always as (i) stored, add y int generated always as (x) stored;
