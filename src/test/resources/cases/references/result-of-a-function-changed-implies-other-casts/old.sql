CREATE FUNCTION f(p integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE t (a integer, b integer, CONSTRAINT c CHECK (f(a) > 0::numeric), CONSTRAINT d CHECK (b > f(a)));
CREATE INDEX i ON t (b) WHERE f(b) > 1;
CREATE POLICY p ON t USING (f(a) <> 2::numeric);
CREATE RULE r AS ON INSERT TO t WHERE f(NEW.a) > 7::numeric DO INSTEAD NOTHING;
CREATE VIEW v AS SELECT f(a) AS x, b FROM t WHERE f(a) = 3::numeric;
CREATE VIEW w AS SELECT x FROM v;
