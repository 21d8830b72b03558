CREATE AGGREGATE a(integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC_MODIFY = read_write);
