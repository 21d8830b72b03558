CREATE TABLE users (id integer, name text);
CREATE FUNCTION makes_table() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE made_here (a integer) ON COMMIT DROP;
  CREATE TEMP TABLE made_of_query ON COMMIT DROP AS SELECT id AS b FROM users;
  INSERT INTO made_here (a) SELECT b FROM made_of_query;
  RETURN (SELECT count(a) FROM made_here);
END $$;
CREATE FUNCTION uses_it() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  PERFORM makes_table();
  RETURN (SELECT max(a) FROM made_here);
END $$;
CREATE FUNCTION makes_by_text(what text) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'CREATE TEMP TABLE made_by_text (c integer) ON COMMIT DROP';
  EXECUTE format('SELECT %I FROM anything', what);
  RETURN (SELECT max(c) FROM made_by_text);
EXCEPTION WHEN undefined_table THEN
  RETURN 0;
END $$;
CREATE FUNCTION hides() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE users (other integer) ON COMMIT DROP;
  RETURN (SELECT max(other) FROM users);
END $$;
CREATE FUNCTION changes() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE changing (a integer) ON COMMIT DROP;
  ALTER TABLE changing RENAME a TO b;
  ALTER TABLE changing RENAME TO changed;
  RETURN (SELECT max(b) FROM changed);
END $$;
CREATE FUNCTION text_is_a_value() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'SELECT 1' || undeclared_one;
END $$;
CREATE FUNCTION argument_is_a_value() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'SELECT $1' USING undeclared_two;
END $$;
-- runs: SELECT makes_table()
-- runs: SELECT uses_it()
-- runs: SELECT makes_by_text('a')
-- runs: SELECT hides()
-- runs: SELECT changes()
-- fails: SELECT text_is_a_value()
-- fails: SELECT argument_is_a_value()
