CREATE SCHEMA s;
CREATE FUNCTION public.f(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';

CREATE OPERATOR s.<-> (FUNCTION = public.f, LEFTARG = integer, RIGHTARG = integer);
SET search_path = public, s;
CREATE OPERATOR <+> (FUNCTION = f, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = <->);
