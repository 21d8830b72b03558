CREATE TABLE t (a integer CONSTRAINT given NOT NULL, b integer CONSTRAINT known NOT NULL, c integer NOT NULL);
