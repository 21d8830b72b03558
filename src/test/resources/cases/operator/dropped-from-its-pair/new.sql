CREATE FUNCTION public.f(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';

CREATE OPERATOR <% (LEFTARG = integer, RIGHTARG = integer, FUNCTION = f);
