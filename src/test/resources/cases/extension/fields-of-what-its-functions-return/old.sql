CREATE EXTENSION hstore;
CREATE TABLE t (h hstore);
CREATE TABLE a AS SELECT (each(h)).value AS v, (each(h)).key FROM t;
CREATE VIEW b AS SELECT (each(h)).value AS v FROM t UNION SELECT 'x';
CREATE VIEW c AS SELECT (each(h)).* FROM t;
