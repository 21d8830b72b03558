CREATE AGGREGATE public.total(int4) (initcond = '0', stype = int4, sfunc = pg_catalog.int4pl);
