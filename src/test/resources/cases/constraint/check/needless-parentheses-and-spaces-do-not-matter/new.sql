CREATE TABLE p (a integer, b integer, CONSTRAINT p_check CHECK ((((a > 0) AND (b > 0)) OR (a = b))));
