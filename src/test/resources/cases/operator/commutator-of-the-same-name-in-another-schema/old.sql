CREATE SCHEMA s;
CREATE SCHEMA r;
CREATE FUNCTION public.f(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';

CREATE OPERATOR r.<-> (FUNCTION = public.f, LEFTARG = integer, RIGHTARG = integer);
CREATE OPERATOR s.<-> (FUNCTION = public.f, LEFTARG = integer, RIGHTARG = integer);
CREATE OPERATOR s.<+> (FUNCTION = public.f, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(r.<->));
