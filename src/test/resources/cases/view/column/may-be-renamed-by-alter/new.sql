CREATE TABLE t (id integer, name text);
CREATE VIEW v AS SELECT id, name AS title FROM t;
COMMENT ON COLUMN v.title IS 'the name';
CREATE VIEW w AS SELECT title AS name FROM v WHERE title <> '';
CREATE MATERIALIZED VIEW m AS SELECT id, name AS title FROM t;
CREATE INDEX m_name ON m (lower(title));
