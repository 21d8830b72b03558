CREATE TABLE t (a integer CONSTRAINT one NOT NULL, b integer NOT NULL, c integer, d integer CONSTRAINT four NOT NULL, CONSTRAINT three NOT NULL c, PRIMARY KEY (c));
