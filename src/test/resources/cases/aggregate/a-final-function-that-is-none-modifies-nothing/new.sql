CREATE AGGREGATE a(integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE b(integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer);
CREATE AGGREGATE c(float8 ORDER BY float8) (SFUNC = float8pl, STYPE = float8);
