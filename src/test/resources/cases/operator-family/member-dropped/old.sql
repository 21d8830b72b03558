CREATE OPERATOR FAMILY fam USING btree;
ALTER OPERATOR FAMILY fam USING btree ADD OPERATOR 1 < (integer, bigint), OPERATOR 5 > (integer, bigint);
ALTER OPERATOR FAMILY fam USING btree DROP OPERATOR 5 (integer, bigint);
