CREATE TABLE p (a numeric CHECK (a > 0), b text CHECK (cast(b AS integer) > 0), c date CHECK (c > '2020-01-01'));
