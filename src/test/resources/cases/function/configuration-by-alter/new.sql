CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION one() SET search_path TO 'app', 'public';
