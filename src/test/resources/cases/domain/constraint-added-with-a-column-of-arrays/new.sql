CREATE DOMAIN pos AS integer;
ALTER DOMAIN pos ADD CONSTRAINT positive CHECK (VALUE > 0);
CREATE TABLE t (a pos, b pos[]);
