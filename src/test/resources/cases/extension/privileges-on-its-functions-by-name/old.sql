CREATE ROLE reader;
CREATE EXTENSION pgcrypto;
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT ALL ON FUNCTION public.armor(bytea) TO reader;
GRANT ALL ON FUNCTION public.one() TO reader;
