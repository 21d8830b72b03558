CREATE TYPE e AS ENUM ('a', 'b');
CREATE DOMAIN d AS integer;
CREATE TABLE t (a integer, b text, c boolean);
---
CREATE TABLE x (a integer DEFAULT 'abc');
---
CREATE TABLE x (a smallint DEFAULT '70000');
---
CREATE TABLE x (a bigint DEFAULT '0x_ff', b integer DEFAULT ' 1_000 ', c numeric DEFAULT '.5e3');
---
CREATE TABLE x (a numeric DEFAULT 'abc', b numeric DEFAULT 'NaN');
---
CREATE TABLE x (a boolean DEFAULT 'on', b boolean DEFAULT 'maybe');
---
CREATE TABLE x (a uuid DEFAULT '{a0eebc99-9c0b4ef8-bb6d6bb9-bd380a11}', b uuid DEFAULT 'abc');
---
CREATE TABLE x (a e DEFAULT 'a', b e DEFAULT 'c');
---
CREATE TABLE x (a d DEFAULT 'abc');
---
CREATE TABLE x (a json DEFAULT '{"a": [1, null, "\u00e9"]}', b jsonb DEFAULT '{a: 1}');
---
CREATE TABLE x (a inet DEFAULT '::1', b inet DEFAULT 'localhost');
---
CREATE TABLE x (a date DEFAULT 'today', b timestamptz DEFAULT 'active');
---
CREATE TABLE x (a interval DEFAULT 'abc');
---
CREATE TABLE x (a text[] DEFAULT '{a,b}', b text[] DEFAULT 'a,b');
---
CREATE VIEW w AS SELECT a FROM t WHERE a = 'abc';
---
CREATE VIEW w AS SELECT 'abc'::integer;
---
CREATE TABLE x (a integer DEFAULT true);
---
CREATE TABLE x (a boolean DEFAULT 1);
---
CREATE TABLE x (a text DEFAULT 1, b smallint DEFAULT 100000, c date DEFAULT now());
---
CREATE TABLE x (a integer GENERATED ALWAYS AS (b) STORED, b boolean);
---
CREATE TABLE x (a integer DEFAULT b, b integer);
---
CREATE TABLE x (a integer DEFAULT (SELECT 1));
---
CREATE TABLE x (a integer CHECK (a IN (SELECT 1)));
---
CREATE TABLE x (a integer CHECK (a));
---
CREATE INDEX i ON t (a) WHERE a;
---
CREATE VIEW w AS SELECT a FROM t WHERE a;
---
CREATE VIEW w AS SELECT a FROM t WHERE c AND b;
---
CREATE VIEW w AS SELECT a FROM t GROUP BY a HAVING a;
---
CREATE VIEW w AS SELECT CASE WHEN a THEN 1 END FROM t;
---
CREATE VIEW w AS SELECT NOT a FROM t;
---
CREATE VIEW w AS SELECT count(*) FILTER (WHERE a) FROM t;
---
CREATE VIEW w AS SELECT x.a FROM t x JOIN t y ON x.a;
---
CREATE POLICY p ON t USING (a);
---
CREATE POLICY p ON t USING (c AND a IN (SELECT a FROM t));
