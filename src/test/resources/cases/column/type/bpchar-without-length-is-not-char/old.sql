CREATE TABLE t (a char);
