CREATE SCHEMA s;
CREATE COLLATION s.plain FROM "C";
CREATE TABLE t (a text COLLATE s.plain, b text, CHECK (b COLLATE s.plain > 'a'));
CREATE DOMAIN d AS text COLLATE s.plain;
CREATE INDEX i ON t (b COLLATE s.plain);
CREATE TYPE c AS (x text COLLATE s.plain);
CREATE VIEW v AS SELECT b COLLATE s.plain AS b FROM t ORDER BY b COLLATE s.plain;
