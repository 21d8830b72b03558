CREATE EXTENSION hstore;
CREATE TABLE t (h hstore);
CREATE TABLE a (v text, key text);
CREATE VIEW b AS SELECT (each(h)).value AS v FROM t UNION SELECT 'x'::text;
CREATE VIEW c AS SELECT (each(h)).key AS key, (each(h)).value AS value FROM t;
