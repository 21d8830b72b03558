CREATE FUNCTION public.plus(a integer, integer) RETURNS integer LANGUAGE sql RETURN (a + $2);
CREATE TABLE public.t (a integer, b integer);
CREATE FUNCTION public.total(wanted integer) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(t.b) AS sum FROM public.t WHERE (t.a = ANY (ARRAY[total.wanted, 7])); END;
