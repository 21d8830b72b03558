CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE TABLE public.t (i integer, d date, e public.mood, j jsonb, a integer[]);
CREATE VIEW public.three_arms AS
 SELECT NULL::numeric AS n
UNION ALL
 SELECT NULL::numeric AS "numeric"
UNION ALL
 SELECT NULL::numeric AS "numeric";
CREATE VIEW public.first_untyped AS
 SELECT 'ok'::public.mood AS m
UNION ALL
 SELECT 'sad'::public.mood AS m;
CREATE VIEW public.all_untyped AS
 SELECT NULL::text AS n
UNION ALL
( SELECT 'x'::text AS n
INTERSECT
 SELECT NULL::text AS n);
CREATE VIEW public.of_columns AS
 SELECT t.i, t.d, t.e, t.j, t.a
   FROM public.t
UNION
 SELECT NULL::integer AS i, '2026-01-01'::date AS d, 'ok'::public.mood AS e, '{}'::jsonb AS j, '{1,2}'::integer[] AS a;
CREATE VIEW public.nested AS
( SELECT 1 AS n
UNION ALL
 SELECT NULL::integer AS n)
EXCEPT
( SELECT 5 AS n
UNION
 SELECT 7 AS n
  ORDER BY 1
 LIMIT 1);
CREATE VIEW public.of_rows AS
 VALUES (NULL::date,'ok'::public.mood), ('2026-01-01'::date,'sad'::public.mood), (NULL::date,NULL::public.mood);
CREATE VIEW public.recursive AS
 WITH RECURSIVE r(n, m) AS (
         SELECT 1 AS x, 'ok'::public.mood AS y
        UNION ALL
         SELECT (r_1.n + 1) AS x, 'sad'::public.mood AS y
           FROM r r_1
        )
 SELECT n, m
   FROM r;
CREATE VIEW public.of_with AS
 WITH w AS (
         SELECT NULL::date AS d
        UNION
         SELECT NULL::date AS d
        )
 SELECT d
   FROM w
  WHERE (d > '2026-01-01'::date);
