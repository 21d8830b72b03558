CREATE TABLE t (a float8 DEFAULT '10e-7', b double precision DEFAULT '1.50e20'::float8, c float8 DEFAULT '1e3'::float8);
