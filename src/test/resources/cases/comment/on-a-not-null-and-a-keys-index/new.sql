CREATE TABLE goods (id integer PRIMARY KEY, name text CONSTRAINT named NOT NULL);
COMMENT ON CONSTRAINT named ON goods IS 'nothing is without a name';
COMMENT ON INDEX goods_pkey IS 'the number of each';
