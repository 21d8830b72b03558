CREATE TABLE t (a integer DEFAULT '-1'::integer, b numeric DEFAULT '-1.5'::numeric);
