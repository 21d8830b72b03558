CREATE TYPE public.floats AS RANGE (SUBTYPE = double precision, MULTIRANGE_TYPE_NAME = public.floats_multirange);
