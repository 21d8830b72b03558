CREATE TABLE p (n integer, m integer, CONSTRAINT u UNIQUE (n) INCLUDE (m));
