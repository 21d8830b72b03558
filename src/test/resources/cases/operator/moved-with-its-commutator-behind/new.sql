CREATE SCHEMA s;
CREATE FUNCTION public.f(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';

CREATE OPERATOR <% (LEFTARG = integer, RIGHTARG = integer, FUNCTION = f);
CREATE OPERATOR s.%> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = f, COMMUTATOR = OPERATOR(public.<%));
