SET array_nulls = off;
CREATE TABLE t (a text[] DEFAULT '{a,NULL}');
RESET array_nulls;
CREATE TABLE u (a text[] DEFAULT '{a,NULL}');
