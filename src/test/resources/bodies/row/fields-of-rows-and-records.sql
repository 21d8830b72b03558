CREATE TYPE pair AS (one integer, two text);
CREATE TABLE t (id integer, name text, pair pair);
INSERT INTO t VALUES (1, 'a', (1, 'b'));
CREATE FUNCTION of_table() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  row t;
BEGIN
  SELECT * INTO row FROM t;
  row.name := 'x';
  RETURN row.nam;
END $$;
CREATE FUNCTION of_row_type() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  row t%ROWTYPE;
BEGIN
  row.nam := 'x';
  RETURN row.name;
END $$;
CREATE FUNCTION of_composite(given pair) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  row pair := given;
BEGIN
  RETURN row.two || given.one || given.three;
END $$;
CREATE FUNCTION of_column() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  row t.pair%TYPE;
  name t.name%TYPE := 'a';
  other name%TYPE := lower(name);
BEGIN
  RETURN other || row.three;
END $$;
CREATE FUNCTION of_loop() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  found_row record;
  text text := '';
BEGIN
  FOR found_row IN SELECT id, name AS label FROM t LOOP
    text := text || found_row.label || found_row.id;
    text := text || found_row.name;
  END LOOP;
  RETURN text;
END $$;
CREATE FUNCTION of_into() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  found_row record;
BEGIN
  SELECT * INTO found_row FROM t;
  RETURN found_row.name || (found_row.pair).one || found_row.nothing;
END $$;
CREATE FUNCTION of_cursor() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  rows CURSOR (least_id integer) FOR SELECT id, name FROM t WHERE id >= least_id;
  text text := '';
BEGIN
  FOR each IN rows(1) LOOP
    text := text || each.name || each.label;
  END LOOP;
  RETURN text;
END $$;
CREATE FUNCTION of_several(first boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  found_row record;
BEGIN
  IF first THEN
    SELECT id AS one INTO found_row FROM t;
    RETURN found_row.one;
  ELSE
    SELECT id AS two INTO found_row FROM t;
  END IF;
  RETURN found_row.two || found_row.three;
END $$;
CREATE FUNCTION of_text() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  found_row record;
BEGIN
  EXECUTE 'SELECT 1 AS anything' INTO found_row;
  RETURN found_row.anything;
END $$;
CREATE FUNCTION of_returning() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  new_row record;
BEGIN
  INSERT INTO t VALUES (2, 'b') RETURNING id, name AS label INTO new_row;
  RETURN new_row.label || new_row.name;
END $$;
CREATE FUNCTION copied() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  row t;
  copy record;
BEGIN
  SELECT * INTO row FROM t;
  copy := row;
  RETURN copy.name || copy.label;
END $$;
-- fails: SELECT of_table()
-- fails: SELECT of_row_type()
-- fails: SELECT of_composite((1, 'a'))
-- fails: SELECT of_column()
-- fails: SELECT of_loop()
-- fails: SELECT of_into()
-- fails: SELECT of_cursor()
-- runs: SELECT of_several(true)
-- fails: SELECT of_several(false)
-- runs: SELECT of_text()
-- fails: SELECT of_returning()
-- fails: SELECT copied()
