CREATE TABLE p (n integer, CONSTRAINT u UNIQUE (n) WITH (fillfactor = 60));
