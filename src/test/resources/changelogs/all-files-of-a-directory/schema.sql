CREATE TABLE t1 (a bigint, b bigint, c int);
CREATE TABLE plain (a int);
CREATE TABLE plain_too (a int);
