CREATE SCHEMA s;
CREATE TEXT SEARCH DICTIONARY terms (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION s.plain (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION s.plain ALTER MAPPING FOR word WITH terms;
CREATE TABLE t (b text, ts tsvector GENERATED ALWAYS AS (to_tsvector('s.plain'::regconfig, b)) STORED);
CREATE INDEX i ON t USING gin (to_tsvector('s.plain', b));
CREATE VIEW v AS SELECT to_tsvector('s.plain', b) FROM t;
