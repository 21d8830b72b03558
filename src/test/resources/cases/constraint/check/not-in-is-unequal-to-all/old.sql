CREATE TABLE p (kind text CHECK (kind NOT IN ('a', 'b')));
