CREATE OPERATOR FAMILY fam USING hash;
CREATE OPERATOR CLASS fam FOR TYPE integer USING hash FAMILY fam AS OPERATOR 1 =, FUNCTION 1 hashint4(integer), FUNCTION 2 hashint4extended(integer, bigint);
