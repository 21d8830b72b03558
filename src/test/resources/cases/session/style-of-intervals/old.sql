SET intervalstyle = sql_standard;
CREATE TABLE t (a interval DEFAULT '-1-2 3 4:05:06', b interval DEFAULT '-1 +2:00', c interval day to second DEFAULT '-1 2:00');
BEGIN;
SET LOCAL intervalstyle TO postgres;
CREATE TABLE u (a interval DEFAULT '-1 2:03:04');
COMMIT;
