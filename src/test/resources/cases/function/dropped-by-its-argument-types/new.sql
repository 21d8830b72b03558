CREATE FUNCTION f(a integer, b text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 2';
DROP FUNCTION f(int4, text);
