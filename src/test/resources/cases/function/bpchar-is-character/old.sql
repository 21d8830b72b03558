CREATE FUNCTION f(bpchar, bpchar[]) RETURNS bpchar LANGUAGE sql AS 'SELECT $1';
