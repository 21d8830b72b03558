CREATE TABLE s (a integer NOT NULL DEFAULT 3, b text);
CREATE VIEW v AS SELECT a, b, a + 1 AS c FROM s;
ALTER VIEW v ALTER COLUMN a SET DEFAULT 5;
COMMENT ON COLUMN v.a IS 'the a';
CREATE TABLE l (a integer DEFAULT 5, b text, c integer);
COMMENT ON COLUMN l.a IS 'the a';
