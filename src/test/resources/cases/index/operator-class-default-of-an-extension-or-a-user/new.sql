CREATE EXTENSION btree_gist;
CREATE TABLE t (n integer, c text);
CREATE OPERATOR CLASS by_length FOR TYPE text USING btree AS OPERATOR 3 =, FUNCTION 1 bttextcmp(text, text);
CREATE INDEX i1 ON t USING gist (n gist_int4_ops);
CREATE INDEX i2 ON t (c by_length);
