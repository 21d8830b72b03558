CREATE TABLE t (a timestamp, b integer, CONSTRAINT c CHECK (a >= '2020-01-01 00:00:00'::timestamp));
CREATE INDEX i ON t (b) WHERE a < '2021-01-01 00:00:00'::timestamp;
CREATE POLICY p ON t USING (a <> '2022-01-01 00:00:00'::timestamp);
CREATE VIEW v AS SELECT b FROM t WHERE a > '2023-01-01 00:00:00'::timestamp;
