CREATE TABLE t (a text[] DEFAULT '{a,"NULL"}');
CREATE TABLE u (a text[] DEFAULT '{"a",null}');
