CREATE TABLE p (age integer CHECK (age > 0));
