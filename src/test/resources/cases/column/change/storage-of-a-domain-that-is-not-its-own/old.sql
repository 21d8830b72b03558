CREATE DOMAIN amount AS numeric(8,2);
CREATE TABLE t (a amount, b amount);
