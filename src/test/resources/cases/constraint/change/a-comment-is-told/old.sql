CREATE TABLE p (n integer CONSTRAINT pos CHECK (n > 0));
