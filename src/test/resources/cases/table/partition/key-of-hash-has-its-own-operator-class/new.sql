CREATE TABLE t (n integer, c varchar) PARTITION BY HASH (n int4_ops);
CREATE TABLE u (n integer, c varchar) PARTITION BY HASH (c varchar_ops);
