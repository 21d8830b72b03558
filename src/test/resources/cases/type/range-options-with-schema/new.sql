CREATE SCHEMA s;
CREATE TYPE public.r1 AS RANGE (subtype = text, multirange_type_name = public.r1_multirange, collation = pg_catalog."C");
CREATE TYPE public.r2 AS RANGE (subtype = text, multirange_type_name = public.r2_multirange, subtype_opclass = pg_catalog.text_pattern_ops);
CREATE TYPE public.r3 AS RANGE (subtype = double precision, multirange_type_name = public.r3_multirange, subtype_diff = float8mi);
CREATE TYPE public.r4 AS RANGE (subtype = integer, multirange_type_name = public.r4m);
CREATE TYPE public.r5 AS RANGE (subtype = character varying, multirange_type_name = public.r5_multirange, subtype_opclass = pg_catalog.varchar_pattern_ops, collation = pg_catalog."POSIX");
CREATE TYPE public.r6 AS RANGE (subtype = integer, multirange_type_name = s.r6m);
