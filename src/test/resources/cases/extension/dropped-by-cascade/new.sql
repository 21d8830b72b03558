CREATE TABLE t (b text, c integer);
CREATE TABLE u (n numeric);
