CREATE TABLE t (a integer, b text, c jsonb);
CREATE TABLE u (id integer, b text);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'select 1';
---
CREATE VIEW w AS SELECT a FROM tt;
---
CREATE VIEW w AS SELECT a FROM public.tt;
---
CREATE VIEW w AS SELECT a FROM nope.tt;
---
CREATE VIEW w AS SELECT a FROM t JOIN uu ON true;
---
CREATE VIEW w AS SELECT aa FROM t;
---
CREATE VIEW w AS SELECT t.aa FROM t;
---
CREATE VIEW w AS SELECT x.aa FROM t AS x;
---
CREATE VIEW w AS SELECT v.c FROM v;
---
CREATE VIEW w AS SELECT x.a FROM t;
---
CREATE VIEW w AS SELECT public.t.a FROM t;
---
CREATE VIEW w AS SELECT a FROM t WHERE EXISTS (SELECT FROM u WHERE u.id = t.aa);
---
CREATE VIEW w AS WITH q AS (SELECT a FROM t) SELECT q.b FROM q;
---
CREATE VIEW w AS WITH q AS (SELECT a FROM t) SELECT a FROM qq;
---
CREATE VIEW w AS WITH RECURSIVE q AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM q) SELECT n FROM q;
---
CREATE VIEW w AS SELECT a AS x FROM t ORDER BY x;
---
CREATE VIEW w AS SELECT count(*) AS n, b AS x FROM t GROUP BY x;
---
CREATE VIEW w AS SELECT x.y FROM t, LATERAL (SELECT t.a AS y) AS x;
---
CREATE VIEW w AS SELECT tableoid, ctid FROM t;
---
CREATE VIEW w AS SELECT g FROM generate_series(1, 3) AS g;
---
CREATE VIEW w AS SELECT lentgh(b) FROM t;
---
CREATE VIEW w AS SELECT length(a) FROM t;
---
CREATE VIEW w AS SELECT public.length(b) FROM t;
---
CREATE VIEW w AS SELECT f(b) FROM t;
---
CREATE VIEW w AS SELECT f('1') FROM t;
---
CREATE VIEW w AS SELECT a || b, a || 'x' FROM t;
---
CREATE VIEW w AS SELECT a FROM t WHERE b > 1;
---
CREATE VIEW w AS SELECT a FROM t WHERE b IN (1, 2);
---
CREATE VIEW w AS SELECT a FROM t WHERE a NOT LIKE 'x%';
---
CREATE VIEW w AS SELECT - b FROM t;
---
CREATE VIEW w AS SELECT a FROM t JOIN u ON t.b = u.id;
---
CREATE VIEW w AS SELECT c -> 'x' ->> 0, c @> '{}' FROM t;
---
CREATE VIEW w AS SELECT $1;
---
CREATE TABLE x (a integer CHECK (z > 0));
---
CREATE TABLE x (a integer GENERATED ALWAYS AS (z * 2) STORED);
---
CREATE INDEX i ON t (lower(bb));
---
CREATE INDEX i ON t (b) WHERE aa > 1;
---
CREATE POLICY p ON t USING (owner = current_user);
---
CREATE TABLE x (a integer DEFAULT nextval('s'));
---
CREATE TABLE x (a serial, b integer DEFAULT nextval('x_a_seq'::regclass));
