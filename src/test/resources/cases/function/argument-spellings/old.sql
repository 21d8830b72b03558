CREATE FUNCTION f(a int, IN b varchar(9) = 'x', VARIADIC c text[] DEFAULT '{}') RETURNS int LANGUAGE sql AS 'SELECT 1';
