CREATE TABLE t (a integer NOT NULL, b integer CONSTRAINT known NOT NULL, c integer CONSTRAINT t_c_not_null NOT NULL);
