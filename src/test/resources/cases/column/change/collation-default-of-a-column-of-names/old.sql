CREATE DOMAIN word AS text COLLATE "C";
CREATE TABLE t (n name, w word, c text COLLATE "C", d text);
CREATE INDEX i1 ON t (n, w, c, d);
CREATE INDEX i2 ON t (n);
CREATE INDEX i3 ON t (w);
CREATE INDEX i4 ON t (c);
CREATE INDEX i5 ON t (d);
