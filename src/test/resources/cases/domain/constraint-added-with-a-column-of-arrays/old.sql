CREATE DOMAIN pos AS integer;
CREATE TABLE t (a pos, b pos[]);
