CREATE TABLE p (n integer CONSTRAINT pos CHECK (n > 0));
COMMENT ON CONSTRAINT pos ON p IS 'positive';
