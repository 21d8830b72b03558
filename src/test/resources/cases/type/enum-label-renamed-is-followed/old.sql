CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE DOMAIN feeling AS mood DEFAULT 'bad' CHECK (VALUE <> 'good');
CREATE TABLE t (
  m mood DEFAULT 'good' CHECK (m IN ('good', 'bad')),
  f feeling DEFAULT 'bad',
  many mood[] DEFAULT '{good,bad}'
);
CREATE INDEX good_ones ON t (m) WHERE m = 'good';
CREATE VIEW good AS SELECT m, 'good'::mood AS always, 'good' AS word FROM t WHERE m = 'good';
CREATE FUNCTION f(m mood DEFAULT 'good') RETURNS mood LANGUAGE sql RETURN coalesce(m, 'good');
CREATE POLICY p ON t USING (m > 'good');
ALTER TYPE mood RENAME VALUE 'good' TO 'fine';
