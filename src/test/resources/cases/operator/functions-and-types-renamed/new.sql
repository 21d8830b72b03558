CREATE TYPE couple AS (a integer, b integer);
CREATE FUNCTION equal(couple, couple) RETURNS boolean IMMUTABLE LANGUAGE sql RETURN true;
CREATE OPERATOR === (LEFTARG = couple, RIGHTARG = couple, FUNCTION = equal);
CREATE FUNCTION as_text(couple) RETURNS text IMMUTABLE LANGUAGE sql RETURN 'x';
CREATE CAST (couple AS text) WITH FUNCTION as_text(couple);
CREATE FUNCTION plus(integer, integer) RETURNS integer IMMUTABLE LANGUAGE sql RETURN $1 + $2;
CREATE AGGREGATE total(integer) (SFUNC = plus, STYPE = integer);
