CREATE TABLE p (kind text CHECK (kind IN ('a', 'b')));
