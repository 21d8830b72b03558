CREATE OPERATOR FAMILY public.fam USING hash;
CREATE OPERATOR CLASS public.fam FOR TYPE integer USING hash FAMILY public.fam AS OPERATOR 1 =(integer,integer), FUNCTION 1 (integer, integer) hashint4(integer);
ALTER OPERATOR FAMILY public.fam USING hash ADD FUNCTION 2 (integer, integer) hashint4extended(integer,bigint);
