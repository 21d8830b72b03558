CREATE SCHEMA "A b";
CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET search_path FROM CURRENT AS 'SELECT 1';
SET search_path = '';
CREATE FUNCTION public.g() RETURNS integer LANGUAGE sql SET search_path FROM CURRENT AS 'SELECT 1';
SET search_path = pg_catalog, "A b", public;
CREATE PROCEDURE public.h() LANGUAGE sql SET search_path FROM CURRENT AS 'SELECT 1';
