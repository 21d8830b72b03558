CREATE DOMAIN word AS text COLLATE "C";
CREATE TABLE t (n name COLLATE "C", w word COLLATE "C", c text COLLATE "C", d text COLLATE "default");
CREATE INDEX i1 ON t (n COLLATE "C", w COLLATE pg_catalog."C", c COLLATE "C", d COLLATE pg_catalog."default");
CREATE INDEX i2 ON t (n COLLATE "default");
CREATE INDEX i3 ON t (w COLLATE "default");
CREATE INDEX i4 ON t (c COLLATE "default");
CREATE INDEX i5 ON t (d COLLATE "C");
