SET transform_null_equals = on;
CREATE TABLE t (a integer CONSTRAINT c CHECK (a = NULL));
RESET transform_null_equals;
ALTER TABLE t ADD COLUMN b integer CONSTRAINT d CHECK (b = NULL);
SET transform_null_equals TO true;
CREATE VIEW v AS SELECT a FROM t WHERE NULL = b;
