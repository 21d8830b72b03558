CREATE SCHEMA extensions;
CREATE EXTENSION citext SCHEMA extensions;
CREATE EXTENSION pg_trgm SCHEMA extensions;
CREATE TABLE t (a extensions.citext, b text, CHECK (extensions.similarity(b, 'x') > 0.5));
CREATE VIEW v AS SELECT extensions.similarity(b, 'x') AS s, a FROM t;
CREATE FUNCTION f(extensions.citext) RETURNS extensions.citext LANGUAGE sql AS 'select $1';
