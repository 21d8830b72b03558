CREATE TYPE pair AS (a int, b int);
CREATE FUNCTION f(_pair) RETURNS _int4 LANGUAGE sql AS 'SELECT NULL::int[]';
