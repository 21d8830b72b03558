CREATE TYPE public.thing;
CREATE FUNCTION public.thing_in(cstring) RETURNS public.thing LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION public.thing_out(public.thing) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE public.thing (INTERNALLENGTH = variable, INPUT = public.thing_in, OUTPUT = public.thing_out, ALIGNMENT = int4, STORAGE = plain);
CREATE TYPE public.number;
CREATE FUNCTION public.number_in(cstring) RETURNS public.number LANGUAGE internal IMMUTABLE STRICT AS 'int8in';
CREATE FUNCTION public.number_out(public.number) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int8out';
CREATE TYPE public.number (INTERNALLENGTH = 8, INPUT = public.number_in, OUTPUT = public.number_out, ALIGNMENT = double, STORAGE = plain, PASSEDBYVALUE);
