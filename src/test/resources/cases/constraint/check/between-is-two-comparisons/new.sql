CREATE TABLE p (n integer CHECK (((n >= 1) AND (n <= 5))));
