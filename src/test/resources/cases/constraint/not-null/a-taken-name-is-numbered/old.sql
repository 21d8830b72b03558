CREATE TABLE t (a integer NOT NULL, b integer, c integer, CONSTRAINT t_a_not_null CHECK (a > 0), CONSTRAINT t_b_not_null NOT NULL c);
ALTER TABLE t ALTER b SET NOT NULL;
CREATE TABLE gone (a integer NOT NULL);
DROP TABLE gone;
CREATE TABLE gone (a integer NOT NULL);
CREATE TABLE u (a integer NOT NULL);
ALTER TABLE u DROP a, ADD a integer NOT NULL;
