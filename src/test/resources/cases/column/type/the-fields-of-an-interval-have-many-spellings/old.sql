CREATE TABLE t (a interval day to second(2), b interval(3));
