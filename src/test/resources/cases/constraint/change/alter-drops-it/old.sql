CREATE TABLE p (n integer);
