CREATE TABLE t (a interval month);
