CREATE AGGREGATE public.a1(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
CREATE AGGREGATE public.a2(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '-1');
CREATE AGGREGATE public.a3(boolean) (SFUNC = booland_statefunc, STYPE = boolean, INITCOND = 'true', PARALLEL = safe);
CREATE AGGREGATE public.a4(text) (SFUNC = textcat, STYPE = text, INITCOND = 'start');
CREATE AGGREGATE public.a5(double precision) (SFUNC = float8pl, STYPE = double precision, INITCOND = '1.50');
CREATE AGGREGATE public.a6(text) (SFUNC = textcat, STYPE = text, INITCOND = 'Start');
CREATE AGGREGATE public.a7(text) (SFUNC = textcat, STYPE = text, INITCOND = 'it''s');
