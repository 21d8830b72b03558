CREATE TABLE p (a integer, b integer);
CREATE STATISTICS public.ab (mcv, dependencies, ndistinct) ON b, a FROM public.p;
