CREATE TYPE thing;
CREATE FUNCTION thing_in(cstring) RETURNS thing LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION thing_out(thing) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE thing (INPUT = thing_in, OUTPUT = thing_out, INTERNALLENGTH = -1, PREFERRED = false);
CREATE TYPE number;
CREATE FUNCTION number_in(cstring) RETURNS number LANGUAGE internal IMMUTABLE STRICT AS 'int8in';
CREATE FUNCTION number_out(number) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int8out';
CREATE TYPE number (INPUT = number_in, OUTPUT = number_out, LIKE = int8);
