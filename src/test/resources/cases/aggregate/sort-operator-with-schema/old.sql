CREATE AGGREGATE largest(integer) (SFUNC = int4larger, STYPE = integer, SORTOP = >);
