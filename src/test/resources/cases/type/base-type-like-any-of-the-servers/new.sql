CREATE FUNCTION a_in(cstring) RETURNS a LANGUAGE internal IMMUTABLE STRICT AS 'macaddr8_in';
CREATE FUNCTION a_out(a) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'macaddr8_out';
CREATE TYPE a (INPUT = a_in, OUTPUT = a_out, LIKE = macaddr8);
