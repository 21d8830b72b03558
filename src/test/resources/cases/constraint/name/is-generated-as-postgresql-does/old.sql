CREATE TABLE m (a integer, b integer, c integer, UNIQUE (a, b), CHECK (a > b), CHECK (a > 0), CHECK (b > 0 AND b < 9), CHECK (c > 0), CHECK (c < 5), UNIQUE (c));
