CREATE TABLE t (a integer DEFAULT -1, b numeric DEFAULT -1.5);
