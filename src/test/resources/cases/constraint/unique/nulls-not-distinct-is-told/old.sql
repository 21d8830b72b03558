CREATE TABLE p (n integer UNIQUE);
