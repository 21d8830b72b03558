CREATE TABLE t (a integer, b varchar(5), CHECK (a > 5), CHECK (b <> 'x'));
CREATE INDEX i ON t ((a + 1)) WHERE a <> 7;
ALTER TABLE t ALTER a TYPE bigint, ALTER b TYPE text;
