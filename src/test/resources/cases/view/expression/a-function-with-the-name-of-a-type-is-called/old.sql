CREATE TABLE t (i integer);
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION mood(integer) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''x''';
CREATE VIEW v AS SELECT mood(i) AS a FROM t;
