CREATE TYPE public.r1 AS RANGE (subtype = double precision, multirange_type_name = public.r1_multirange);
CREATE TYPE public.r2 AS RANGE (subtype = text, multirange_type_name = public.r2_multirange);
CREATE TYPE public.r3 AS RANGE (subtype = date, multirange_type_name = public.r3_multirange);
CREATE TYPE public.r4 AS RANGE (subtype = character varying, multirange_type_name = public.r4_multirange);
CREATE TYPE public.myrange AS RANGE (subtype = name, multirange_type_name = public.mymultirange);
