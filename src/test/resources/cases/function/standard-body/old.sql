CREATE FUNCTION add(a integer, b integer) RETURNS integer LANGUAGE sql RETURN a + b;
