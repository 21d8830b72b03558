CREATE OPERATOR public.=== (PROCEDURE = pg_catalog.int4eq, RIGHTARG = int4, LEFTARG = int4);
