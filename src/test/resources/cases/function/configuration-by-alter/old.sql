CREATE FUNCTION one() RETURNS integer LANGUAGE sql SET search_path = app, public AS 'SELECT 1';
