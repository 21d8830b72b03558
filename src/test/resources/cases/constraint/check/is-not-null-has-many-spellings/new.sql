CREATE TABLE p (a text, b text, CHECK (((a IS NOT NULL) OR (b IS NOT NULL))));
