CREATE TABLE t (a float(24), b float(25), c float);
