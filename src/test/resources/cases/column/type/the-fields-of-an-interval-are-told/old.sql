CREATE TABLE t (a interval year);
