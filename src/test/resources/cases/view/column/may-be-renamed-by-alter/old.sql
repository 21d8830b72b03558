CREATE TABLE t (id integer, name text);
CREATE VIEW v AS SELECT id, name FROM t;
COMMENT ON COLUMN v.name IS 'the name';
CREATE VIEW w AS SELECT name FROM v WHERE v.name <> '';
CREATE MATERIALIZED VIEW m AS SELECT id, name FROM t;
CREATE INDEX m_name ON m (lower(name));
ALTER VIEW v RENAME COLUMN name TO title;
ALTER MATERIALIZED VIEW m RENAME COLUMN name TO title;
