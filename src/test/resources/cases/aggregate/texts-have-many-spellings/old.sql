CREATE AGGREGATE a1(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = 0);
CREATE AGGREGATE a2(integer) (SFUNC = 'int4pl', STYPE = 'int4', INITCOND = -1);
CREATE AGGREGATE a3(boolean) (SFUNC = booland_statefunc, STYPE = boolean, INITCOND = true, PARALLEL = SAFE);
CREATE AGGREGATE a4(text) (SFUNC = textcat, STYPE = text, INITCOND = start, FINALFUNC_EXTRA = false, SSPACE = 0);
CREATE AGGREGATE a5(float8) (SFUNC = float8pl, STYPE = float8, INITCOND = 1.50, FINALFUNC_MODIFY = 'read_only');
CREATE AGGREGATE a6(text) (SFUNC = textcat, STYPE = text, INITCOND = "Start");
CREATE AGGREGATE a7(text) (SFUNC = textcat, STYPE = text, INITCOND = $$it's$$);
