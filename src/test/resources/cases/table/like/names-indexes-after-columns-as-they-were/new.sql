CREATE TABLE a (z integer, w integer, CONSTRAINT a_x_key UNIQUE (z), CONSTRAINT a_y_excl EXCLUDE (w WITH =));
CREATE INDEX a_expr_y_idx ON a ((z + 1), w);
CREATE TABLE b (z integer, w integer, CONSTRAINT b_x_key UNIQUE (z), CONSTRAINT b_y_excl EXCLUDE (w WITH =));
CREATE INDEX b_expr_y_idx ON b ((z + 1), w);
CREATE TABLE p (k integer CONSTRAINT p_i_key UNIQUE, l integer) PARTITION BY RANGE (k);
CREATE INDEX p_j_idx ON p (l);
CREATE TABLE p1 (k integer CONSTRAINT p1_i_key UNIQUE, l integer);
CREATE INDEX p1_j_idx ON p1 (l);
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (1) TO (2);
