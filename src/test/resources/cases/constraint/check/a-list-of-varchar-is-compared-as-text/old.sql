CREATE TABLE p (kind varchar(9) CHECK (kind IN ('a', 'b')));
