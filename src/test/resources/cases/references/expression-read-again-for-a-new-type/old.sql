CREATE TABLE t (a bigint, b text, CHECK (a > 5), CHECK (b <> 'x'));
CREATE INDEX i ON t ((a + 1)) WHERE a <> 7;
