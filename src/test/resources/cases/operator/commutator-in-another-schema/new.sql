CREATE SCHEMA s;
CREATE FUNCTION public.f(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';

CREATE OPERATOR s.<-> (FUNCTION = public.f, LEFTARG = integer, RIGHTARG = integer);
CREATE OPERATOR public.<+> (FUNCTION = public.f, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(s.<->));
