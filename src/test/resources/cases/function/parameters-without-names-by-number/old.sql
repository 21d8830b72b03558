CREATE FUNCTION step(integer, integer) RETURNS integer IMMUTABLE LANGUAGE sql RETURN $1 + $2;
