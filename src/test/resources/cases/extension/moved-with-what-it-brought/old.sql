CREATE SCHEMA ext;
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE TABLE t (a citext, b text, CHECK (similarity(b, 'x') > 0.5));
CREATE VIEW v AS SELECT similarity(b, 'x') AS s, a FROM t;
CREATE FUNCTION f(citext) RETURNS citext LANGUAGE sql AS 'select $1';
ALTER EXTENSION citext SET SCHEMA ext;
ALTER EXTENSION pg_trgm SET SCHEMA ext;
ALTER SCHEMA ext RENAME TO extensions;
