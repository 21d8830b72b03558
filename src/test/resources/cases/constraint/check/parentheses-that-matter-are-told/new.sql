CREATE TABLE p (a integer, b integer, CHECK ((a > 0 AND b > 0) OR a = b));
