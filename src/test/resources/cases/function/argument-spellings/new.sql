CREATE FUNCTION f(a integer, b character varying DEFAULT 'x'::character varying, VARIADIC c text[] DEFAULT '{}'::text[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
