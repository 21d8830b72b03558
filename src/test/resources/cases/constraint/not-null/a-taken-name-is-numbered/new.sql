CREATE TABLE t (a integer CONSTRAINT t_a_not_null1 NOT NULL, b integer CONSTRAINT t_b_not_null1 NOT NULL,
    c integer CONSTRAINT t_b_not_null NOT NULL, CONSTRAINT t_a_not_null CHECK (a > 0));
CREATE TABLE gone (a integer CONSTRAINT gone_a_not_null NOT NULL);
CREATE TABLE u (a integer CONSTRAINT u_a_not_null NOT NULL);
