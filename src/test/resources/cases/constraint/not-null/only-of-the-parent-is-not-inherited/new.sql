CREATE TABLE p (a integer NOT NULL NO INHERIT, b integer, c integer);
CREATE TABLE k (CONSTRAINT p_b_not_null NOT NULL b, CONSTRAINT there NOT NULL c) INHERITS (p);
