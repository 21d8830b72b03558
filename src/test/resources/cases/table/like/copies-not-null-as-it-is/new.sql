CREATE TABLE s (a integer NOT NULL NO INHERIT, b integer, c integer CONSTRAINT c_there NOT NULL);
ALTER TABLE s ADD CONSTRAINT b_there NOT NULL b NOT VALID;
CREATE TABLE l (a integer CONSTRAINT s_a_not_null NOT NULL NO INHERIT, b integer CONSTRAINT b_there NOT NULL, c integer CONSTRAINT c_there NOT NULL);
