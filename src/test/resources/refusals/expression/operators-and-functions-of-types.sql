create type mood as enum ('a','b');
create function f(int) returns int language sql return 1;
create function f(text) returns int language sql return 1;
create function g(int, bigint) returns int language sql return 1;
create function g(bigint, int) returns int language sql return 1;
create function h(int, int default 1) returns int language sql return 1;
create function h(int, text default 'x') returns int language sql return 1;
create function k(variadic int[]) returns int language sql return 1;
create function k(int) returns int language sql return 1;
create function u(date) returns int language sql return 1;
create function u(mood) returns int language sql return 1;
create function u2(date) returns int language sql return 1;
create function u2(timestamp) returns int language sql return 1;
create function j1(json) returns int language sql return 1;
create function j1(jsonb) returns int language sql return 1;
create table t (i int, s smallint, b bigint, n numeric, x text, v varchar, d date, ts timestamp, tz timestamptz, j json, jb jsonb, m mood, f float8, r real, pt point, iv interval, ia int[], c char(3), nm name, by bytea, u uuid, ip inet, bo boolean, xm xml);
---
select f('1');
---
select f(null);
---
select f(1.5);
---
select f(s) from t;
---
select f(b) from t;
---
select g(1, 1);
---
select g(i, i) from t;
---
select g(i, b) from t;
---
select g('1', '1');
---
select h(1);
---
select h(1, 'x');
---
select h(1, null);
---
select k(1), k(1, 2);
---
select k('1');
---
select u('a');
---
select u2('2020-01-01');
---
select u2(d) from t;
---
select u2(tz) from t;
---
select j1('{}');
---
select j1(j), j1(jb) from t;
---
select '1' + '2';
---
select '1' || '2';
---
select null + null;
---
select - '1';
---
select i + '1' from t;
---
select '1' < '2', '1' = '1';
---
select d + '1' from t;
---
select d - '1' from t;
---
select ts - '1' from t;
---
select iv * '2' from t;
---
select d + iv, iv + d, d - d, ts - ts, tz - ts, d + i from t;
---
select i + d, d + b from t;
---
select d * 2 from t;
---
select ts + 1 from t;
---
select iv + i from t;
---
select abs('1');
---
select round('1.5');
---
select round(f, 2) from t;
---
select round(n, 2), round(i, 2), round(i) from t;
---
select trunc(f, 1) from t;
---
select sqrt('4'), power('2', '3');
---
select length(i) from t;
---
select length('x'), length(x), length(v), length(c), length(nm), length(by) from t;
---
select sum('1');
---
select sum(x) from t;
---
select avg(x) from t;
---
select avg(d) from t;
---
select avg(iv), sum(iv), max(iv), max(d), max(x), min(ip) from t;
---
select max(bo) from t;
---
select max(j) from t;
---
select max(u) from t;
---
select max(pt) from t;
---
select min(ia) from t;
---
select sum(bo) from t;
---
select lower(i) from t;
---
select upper(d) from t;
---
select concat(i, d, x), concat_ws(',', i) from t;
---
select concat_ws(i, d) from t;
---
select coalesce(x, i) from t;
---
select to_char(i, '999'), to_char(d, 'YYYY'), to_char(iv, 'HH') from t;
---
select to_char(x, '999') from t;
---
select to_char(bo, '9') from t;
---
select to_char('1', '9');
---
select date_trunc('day', d), date_trunc('day', x) from t;
---
select date_trunc('day', '2020-01-01');
---
select date_part('day', '2020-01-01');
---
select age(d), age(ts), age('2020-01-01') from t;
---
select age(x) from t;
---
select extract(year from '2020-01-01');
---
select extract(year from x) from t;
---
select x like i from t;
---
select i like 'x' from t;
---
select x ~ 1 from t;
---
select x ~ 'a', c ~ 'a', nm ~ 'a', v !~* 'a' from t;
---
select u = 'x'::text from t;
---
select u = x from t;
---
select u = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' from t;
---
select ip = x from t;
---
select m = x from t;
---
select m = 'c' from t;
---
select m = 'a' from t;
---
select d = x from t;
---
select d = ts, d < tz, ts > tz from t;
---
select i = x from t;
---
select i = bo from t;
---
select i = n, i = f, r = n, s = b from t;
---
select j = j from t;
---
select j = '{}' from t;
---
select jb = '{}', jb @> '{}', jb ? 'a', jb ?| array['a'] from t;
---
select jb = j from t;
---
select pt = pt from t;
---
select pt ~= pt from t;
---
select xm = xm from t;
---
select xm = 'a' from t;
---
select j -> 'a', j -> 1, j ->> 'a', j #> '{a}', jb - 'a', jb - 1, jb || jb from t;
---
select j || j from t;
---
select j - 'a' from t;
---
select j @> '{}' from t;
---
select jb - j from t;
---
select jb -> x, jb -> i, jb -> b from t;
---
select jb ->> d from t;
---
select ia || 1, 1 || ia, ia || ia, ia && ia, ia @> array[1] from t;
---
select ia || 'x' from t;
---
select ia || '{1}' from t;
---
select ia @> '{1}', ia = '{1}' from t;
---
select ia = 1 from t;
---
select ia + 1 from t;
---
select x || i, x || d, x || jb, x || bo from t;
---
select i || i from t;
---
select i || '1' from t;
---
select x + 1 from t;
---
select x - x from t;
---
select bo and i from t;
---
select not x from t;
---
select bo + bo from t;
---
select ip + 1, ip - ip, ip & ip, ip << ip from t;
---
select c = x, c = v, c || 'x', nm = x, nm || x from t;
---
select by || by, by = 'x', by || 'x' from t;
---
select by || x from t;
---
select u + 1 from t;
---
select greatest(i, 1.5, n), least(d, ts) from t;
---
select greatest(i, x) from t;
---
select nullif(i, 1), nullif(x, 'a'), nullif(d, ts) from t;
---
select nullif(i, x) from t;
---
select nullif(i, 'x') from t;
---
select nullif(j, j) from t;
---
select generate_series(1, 2), generate_series(1::bigint, 2) from t;
---
select generate_series('1', '2');
---
select generate_series(d, d, '1 day') from t;
---
select generate_series(1, 'x');
---
select generate_series(d, ts, iv) from t;
---
select string_agg(i, ',') from t;
---
select string_agg(x, 1) from t;
---
select string_agg(x) from t;
---
select string_agg('a', 'b');
---
select array_agg(i), array_agg(ia), array_agg(x), json_agg(i) from t;
---
select unnest(i) from t;
---
select unnest('{1}');
---
select unnest(ia), unnest(array['a']) from t;
---
select array_length(ia) from t;
---
select array_length(x, 1) from t;
---
select array_length('{1}', 1);
---
select array_append(ia, 1), array_append(ia, x) from t;
---
select array_append(ia, 'x') from t;
---
select array_append(ia, '1') from t;
---
select array_position(ia, x) from t;
---
select array_to_string(ia, ','), array_to_string(x, ',') from t;
---
select mod(i, 2), mod(n, 2), mod(f, 2) from t;
---
select mod(f, 2) from t;
---
select i % 2, n % 2 from t;
---
select f % 2 from t;
---
select i ^ 2, n ^ 2, f ^ 2 from t;
---
select i & 1, i | 1, i # 1, ~ i, i << 1 from t;
---
select n & 1 from t;
---
select i << b from t;
---
select f | 1 from t;
---
select lag(i) over (), lag(i, 1, 0) over (), lag(i, 1, 'x') over () from t;
---
select lag(i, 1, x) over () from t;
---
select lag(i, 1, '0') over () from t;
---
select ntile(x) over () from t;
---
select now() - '1 day', now() - interval '1 day', now() - 1 from t;
---
select now() - 1;
---
select current_date - 1, current_date - '1', current_date - interval '1 day';
---
select current_timestamp - 5;
---
select random() * x from t;
---
select md5(i) from t;
---
select md5('a'), md5(by), md5(x), md5(v) from t;
---
select sha256(x) from t;
---
select sha256('x'), encode('x', 'hex'), encode(by, 'base64') from t;
---
select encode(x, 'hex') from t;
---
select replace(x, 'a', 1) from t;
---
select replace(x, 'a') from t;
---
select split_part(x, ',', '1') from t;
---
select split_part(x, ',', 'a') from t;
---
select substring(x, 1, 2), substring(x from 'a'), substr(x, 1), left(x, 1) from t;
---
select left(i, 1) from t;
---
select left(x, 'a') from t;
---
select position(x in x), strpos(x, 'a'), strpos(i, 'a') from t;
---
select lpad(i, 3, '0') from t;
---
select lpad(i::text, 3, 0) from t;
---
select lpad(x, 3), rpad(x, 3, '0') from t;
---
select regexp_replace(x, 'a', 'b', 'g'), regexp_replace(x, 'a', 'b', 1) from t;
---
select regexp_replace(i, 'a', 'b') from t;
---
select regexp_matches(x, 1) from t;
---
select json_build_object('a', i), jsonb_build_object(i, x), to_json(i), to_jsonb(t) from t;
---
select to_json('x');
---
select to_jsonb('x'::text), row_to_json(t) from t;
---
select row_to_json(i) from t;
---
select jsonb_set(jb, '{a}', '1'), jsonb_set(jb, 'a', '1') from t;
---
select jsonb_set(jb, '{a}', 1) from t;
---
select jsonb_set(jb, '{a}', x) from t;
---
select jsonb_array_elements(j) from t;
---
select jsonb_array_elements(jb), json_array_elements(j) from t;
---
select jsonb_array_length(x) from t;
---
select jsonb_each_text(j) from t;
---
select json_each('{}');
---
select make_date(2020, 1, 'a');
---
select make_interval(days := i, days := 1) from t;
---
select make_interval(1, days => 1, 2);
---
select width_bucket(i, 1, 2, 3), width_bucket(f, 1, 2, 3) from t;
---
select count(i, x) from t;
---
select count(distinct i, x) from t;
---
select count(distinct j) from t;
---
select count(distinct pt) from t;
---
select array_agg(distinct i order by i), array_agg(distinct i order by x) from t;
---
select string_agg(distinct x, ',' order by x) from t;
---
select string_agg(distinct x, ',' order by i) from t;
---
select percentile_cont(0.5) within group (order by x) from t;
---
select percentile_cont(0.5) within group (order by i), percentile_disc(0.5) within group (order by x), mode() within group (order by x) from t;
---
select percentile_cont('a') within group (order by i) from t;
---
select percentile_cont(0.5, i) from t;
---
select percentile_cont(0.5) from t;
---
select sum(i) within group (order by i) from t;
---
select rank() from t;
---
select rank() over (order by j) from t;
---
select rank(1) within group (order by i) from t;
---
select rank('a') within group (order by i) from t;
---
select nextval('nope');
---
select nextval(i) from t;
---
select currval(1.5);
---
select setval('nope', 1);
---
select xmlelement(name a, i), xmlforest(i as a), xpath('/a', xm) from t;
---
select xpath('/a', x) from t;
---
select ts at time zone 'UTC', d at time zone 'UTC', iv at time zone 'UTC' from t;
---
select iv at time zone 'UTC' from t;
---
select x at time zone 'UTC' from t;
---
select ts at time zone x, ts at time zone iv, ts at time zone i from t;
---
select i between '1' and 'x' from t;
---
select i between 1 and x from t;
---
select x between 1 and 2 from t;
---
select d between '2020-01-01' and now() from t;
---
select i is distinct from x from t;
---
select j is distinct from j from t;
---
select row(i, x) = row(x, i) from t;
---
select (i, x) = (1, 'a'), (i, x) < (1, 'a') from t;
---
select (i, x) = (1, 2) from t;
---
select (i, x) = (1, 'a', 2) from t;
---
select (i, j) = (1, j) from t;
---
select (i, x) in ((1, 'a'), (2, 'b')) from t;
---
select (i, x) in ((1, 'a'), (2, 'b', 3)) from t;
---
select (i, x) in (select i, x from t) from t;
---
select (i, x) in (select i from t) from t;
---
select i in (select i, x from t) from t;
---
select i = (select i, x from t) from t;
---
select (select i, x from t);
---
select (i, x) = (select i, x from t) from t;
---
select array(select i, x from t);
---
select exists (select i, x from t);
---
select i from t where i in (select x from t);
---
select i from t where x not in (select v from t);
---
select case i when 'a' then 1 end from t;
---
select case x when 1 then 1 end from t;
---
select case when i then 1 end from t;
---
select case bo when true then 1 when i then 2 end from t;
---
select case when bo then j else j end, case when bo then j else jb end from t;
---
select case when bo then j else jb end from t;
---
select case when bo then i else n end, case when bo then d else ts end from t;
---
select case when bo then 'a' else m end from t;
---
select case when bo then 'z' else m end from t;
