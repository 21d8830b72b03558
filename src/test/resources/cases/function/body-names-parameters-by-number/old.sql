CREATE FUNCTION plus(a int, int) RETURNS int LANGUAGE sql RETURN $1 + $2;
CREATE TABLE t (a int, b int);
CREATE FUNCTION total(wanted int) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(b) FROM t WHERE a IN (wanted, 7); END;
