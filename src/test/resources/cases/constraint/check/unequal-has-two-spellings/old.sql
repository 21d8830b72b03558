CREATE TABLE p (n integer CHECK (n != 5));
