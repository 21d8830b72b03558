CREATE SCHEMA s;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (i integer);
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION s.g(a text, b varchar) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE COLLATION german (provider = icu, locale = 'de');
CREATE VIEW types AS SELECT 'int'::regtype AS a, 'varchar(11)'::regtype AS b, '_int4'::regtype AS c, 'mood[]'::regtype AS d,
  regtype 'timestamptz' AS e, 't'::regtype AS f, 'char'::regtype AS g, 'pg_catalog.int8'::regtype AS h, '"char"'::regtype AS k;
CREATE VIEW relations AS SELECT 't'::regclass AS a, 'pg_catalog.pg_class'::regclass AS b, '-'::regclass AS c;
CREATE VIEW functions AS SELECT 'abs(int4)'::regprocedure AS a, 'f( int )'::regprocedure AS b, 's.g(text, varchar)'::regprocedure AS c,
  'now()'::regprocedure AS d, 'f'::regproc AS e, 'pg_catalog.now'::regproc AS f;
CREATE VIEW operators AS SELECT '+(int,int)'::regoperator AS a, '-(none, int8)'::regoperator AS b, 'pg_catalog.~~(text,text)'::regoperator AS c,
  'pg_catalog.||/'::regoper AS d;
CREATE VIEW others AS SELECT '"s"'::regnamespace AS a, 'pg_catalog.english'::regconfig AS b, 'pg_catalog.simple'::regdictionary AS c,
  'pg_catalog."C"'::regcollation AS d, 'german'::regcollation AS e;
CREATE TABLE d (a regtype DEFAULT 'int4', b regtype[] DEFAULT '{int4,text}', c regprocedure DEFAULT 'f(int)');
