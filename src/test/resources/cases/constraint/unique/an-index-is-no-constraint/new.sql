CREATE TABLE p (n integer);
CREATE UNIQUE INDEX p_n_key ON p (n);
