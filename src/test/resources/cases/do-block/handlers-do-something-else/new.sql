CREATE TABLE a (x bigint CONSTRAINT positive CHECK (x > 0));
