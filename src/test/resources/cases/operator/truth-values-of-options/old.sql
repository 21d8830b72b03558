CREATE FUNCTION public.f(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';

CREATE OPERATOR <% (LEFTARG = 'int4', RIGHTARG = "int4", PROCEDURE = 'f', HASHES, MERGES = 1, COMMUTATOR = '<%');
CREATE OPERATOR %> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = f, HASHES = off, MERGES = 'false');
