CREATE COLLATION c (provider = icu, locale = 'de');
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION double(n integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN 2 * n;
CREATE TABLE t (c text, n text, a integer, p pair, year integer, precision numeric,
  CONSTRAINT t_n_check CHECK (n > 'x' COLLATE c), CONSTRAINT t_p_check CHECK ((p).a > 1),
  CONSTRAINT t_precision_check CHECK (precision::double precision > 1), CONSTRAINT t_a_check CHECK (double(n => a) > 1));
