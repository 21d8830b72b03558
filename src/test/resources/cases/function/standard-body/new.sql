CREATE FUNCTION add(a integer, b integer) RETURNS integer RETURN (a + b);
