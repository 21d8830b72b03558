CREATE SCHEMA s;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE TABLE public.t (i integer);
CREATE FUNCTION public.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION s.g(a text, b character varying) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE COLLATION public.german (provider = icu, locale = 'de');
CREATE VIEW public.types AS
 SELECT 'integer'::regtype AS a, 'character varying'::regtype AS b, 'integer[]'::regtype AS c, 'public.mood[]'::regtype AS d,
    'timestamp with time zone'::regtype AS e, 'public.t'::regtype AS f, 'character'::regtype AS g, 'bigint'::regtype AS h, '"char"'::regtype AS k;
CREATE VIEW public.relations AS SELECT 'public.t'::regclass AS a, 'pg_class'::regclass AS b, '-'::regclass AS c;
CREATE VIEW public.functions AS
 SELECT 'abs(integer)'::regprocedure AS a, 'public.f(integer)'::regprocedure AS b, 's.g(text,character varying)'::regprocedure AS c,
    'now()'::regprocedure AS d, 'public.f'::regproc AS e, 'now'::regproc AS f;
CREATE VIEW public.operators AS
 SELECT '+(integer,integer)'::regoperator AS a, '-(NONE,bigint)'::regoperator AS b, '~~(text,text)'::regoperator AS c,
    '||/'::regoper AS d;
CREATE VIEW public.others AS
 SELECT 's'::regnamespace AS a, 'english'::regconfig AS b, 'simple'::regdictionary AS c,
    '"C"'::regcollation AS d, 'public.german'::regcollation AS e;
CREATE TABLE public.d (a regtype DEFAULT 'integer'::regtype, b regtype[] DEFAULT '{integer,text}'::regtype[], c regprocedure DEFAULT 'public.f(integer)'::regprocedure);
