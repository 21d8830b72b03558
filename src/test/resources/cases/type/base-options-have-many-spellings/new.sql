CREATE TYPE b;
CREATE FUNCTION bi(cstring) RETURNS b LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION bo(b) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';

CREATE TYPE public.b (
    INTERNALLENGTH = 4,
    INPUT = public.bi,
    OUTPUT = public.bo,
    DEFAULT = '7',
    DELIMITER = ';',
    ALIGNMENT = int4,
    STORAGE = plain,
    PASSEDBYVALUE
);
