CREATE COLLATION c (provider = icu, locale = 'de');
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION double(n integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN 2 * n;
CREATE TABLE t (c text, n text, a integer, p pair, year integer, precision numeric, CHECK (n > 'x' COLLATE c), CHECK ((p).a > 1),
  CHECK (precision::double precision > 1), CHECK (double(n => a) > 1));
