CREATE AGGREGATE a(integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC_MODIFY = read_only, FINALFUNC_EXTRA = false, SSPACE = 0, PARALLEL = unsafe);
CREATE AGGREGATE b(integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer, MFINALFUNC_MODIFY = read_only, MSSPACE = 0);
CREATE AGGREGATE c(float8 ORDER BY float8) (SFUNC = float8pl, STYPE = float8, FINALFUNC_MODIFY = read_write);
