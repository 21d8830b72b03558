CREATE TYPE mood AS ENUM ('fine', 'bad');
CREATE DOMAIN feeling AS mood DEFAULT 'bad' CHECK (VALUE <> 'fine');
CREATE TABLE t (
  m mood DEFAULT 'fine' CHECK (m IN ('fine', 'bad')),
  f feeling DEFAULT 'bad',
  many mood[] DEFAULT '{fine,bad}'
);
CREATE INDEX good_ones ON t (m) WHERE m = 'fine';
CREATE VIEW good AS SELECT m, 'fine'::mood AS always, 'good' AS word FROM t WHERE m = 'fine';
CREATE FUNCTION f(m mood DEFAULT 'fine') RETURNS mood LANGUAGE sql RETURN coalesce(m, 'fine');
CREATE POLICY p ON t USING (m > 'fine');
