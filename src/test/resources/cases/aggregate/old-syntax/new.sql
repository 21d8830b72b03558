CREATE AGGREGATE total (BASETYPE = integer, SFUNC = int4pl, STYPE = integer);
