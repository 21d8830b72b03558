CREATE TABLE t (id integer, mood text);
CREATE VIEW named AS SELECT mood FROM t;
