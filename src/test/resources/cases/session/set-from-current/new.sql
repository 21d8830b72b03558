CREATE SCHEMA "A b";
CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql SET search_path TO '$user', 'public' AS 'SELECT 1';
CREATE FUNCTION public.g() RETURNS integer LANGUAGE sql SET search_path TO '' AS 'SELECT 1';
CREATE PROCEDURE public.h() LANGUAGE sql SET search_path TO pg_catalog, 'A b', public AS 'SELECT 1';
