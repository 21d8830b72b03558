CREATE TYPE public.pair AS (a integer, b integer);
CREATE FUNCTION public.f(public.pair[]) RETURNS integer[] LANGUAGE sql AS 'SELECT NULL::int[]';
