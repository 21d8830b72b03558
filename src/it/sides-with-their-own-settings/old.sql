CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);
GRANT ALL ON t TO reader;
