CREATE TABLE p (a integer, b integer, CHECK (a>0 and b>0 or a=b));
