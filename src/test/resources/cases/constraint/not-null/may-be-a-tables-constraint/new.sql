CREATE TABLE p (n integer, NOT NULL n);
