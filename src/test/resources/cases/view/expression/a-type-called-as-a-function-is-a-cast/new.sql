CREATE SCHEMA s;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE TYPE s.level AS ENUM ('low');
CREATE DOMAIN public.positive AS integer CHECK (VALUE > 0);
CREATE TABLE public.t (i integer, s text, v character varying(9), ts timestamp without time zone, b boolean, c cidr, a integer[], j json);
CREATE VIEW public.casts AS
 SELECT (i)::text AS a, (s)::date AS b, (s)::uuid AS c, (s)::public.mood AS d, (s)::s.level AS e, (i)::public.positive AS f,
    (v)::text AS g, (i)::character varying AS h, (v)::date AS k, (a)::text AS l, (j)::jsonb AS m, (c)::inet AS n
   FROM public.t;
CREATE VIEW public.of_constants AS
 SELECT '2026-01-01'::date AS a, 5 AS b, 'ok'::public.mood AS c, NULL::text AS d, (7)::public.positive AS e;
CREATE VIEW public.functions AS
 SELECT text(b) AS a, date(ts) AS b, int4(2.5) AS c, text((c)::inet) AS d FROM public.t;
