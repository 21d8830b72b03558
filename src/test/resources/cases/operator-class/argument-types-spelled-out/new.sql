CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS public.rev FOR TYPE integer USING btree FAMILY public.fam AS OPERATOR 1 >(integer,integer), OPERATOR 3 =(integer,integer), FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
