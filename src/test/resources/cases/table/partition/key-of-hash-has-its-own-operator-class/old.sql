CREATE TABLE t (n integer, c varchar) PARTITION BY HASH (n);
CREATE TABLE u (n integer, c varchar) PARTITION BY HASH (c);
