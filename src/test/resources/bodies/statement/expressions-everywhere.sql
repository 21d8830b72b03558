CREATE TABLE t (id integer, name text, tags text[]);
CREATE FUNCTION in_while() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WHILE nothing1 LOOP
    NULL;
  END LOOP;
END $$;
CREATE FUNCTION in_bounds() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  FOR i IN 1 .. nothing2 LOOP
    NULL;
  END LOOP;
END $$;
CREATE FUNCTION in_foreach() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tag text;
BEGIN
  FOREACH tag IN ARRAY nothing3 LOOP
    NULL;
  END LOOP;
END $$;
CREATE FUNCTION in_case() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE 1 WHEN 2, nothing4 THEN NULL; ELSE NULL; END CASE;
END $$;
CREATE FUNCTION in_raise() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE NOTICE '% %', 1, nothing5;
END $$;
CREATE FUNCTION in_raise_option() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING message = nothing6;
END $$;
CREATE FUNCTION in_assert() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  ASSERT nothing7 = 1, 'message';
END $$;
CREATE FUNCTION in_exit() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOOP
    EXIT WHEN nothing8;
  END LOOP;
END $$;
CREATE FUNCTION in_return_next() RETURNS SETOF integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN NEXT nothing9 + 1;
END $$;
CREATE FUNCTION in_return_query() RETURNS SETOF integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT nothing10 FROM t;
END $$;
CREATE FUNCTION in_open() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rows refcursor;
BEGIN
  OPEN rows FOR SELECT nothing11 FROM t;
  CLOSE rows;
END $$;
CREATE FUNCTION in_cursor() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rows CURSOR (a integer) FOR SELECT name FROM t WHERE id = a AND nothing12;
BEGIN
  OPEN rows(1);
END $$;
CREATE FUNCTION in_cursor_argument() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rows CURSOR (a integer) FOR SELECT name FROM t WHERE id = a;
BEGIN
  OPEN rows(a := nothing13);
END $$;
CREATE FUNCTION in_fetch() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rows CURSOR FOR SELECT name FROM t;
  name text;
BEGIN
  OPEN rows;
  FETCH RELATIVE nothing14 FROM rows INTO name;
END $$;
CREATE FUNCTION in_default() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := nothing15;
BEGIN
END $$;
CREATE FUNCTION in_subquery() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted text[];
BEGIN
  wanted := ARRAY(SELECT u.name FROM t AS u WHERE u.nothing16 = ANY (wanted));
END $$;
CREATE FUNCTION in_with() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH known AS (SELECT id AS number FROM t)
  DELETE FROM t USING known WHERE t.id = known.id;
END $$;
CREATE FUNCTION in_handler() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 / 0;
EXCEPTION WHEN OTHERS THEN
  PERFORM nothing17;
END $$;
CREATE FUNCTION all_is_well(wanted text[], OUT total integer) LANGUAGE plpgsql AS $$
DECLARE
  names CURSOR (least_id integer) FOR SELECT id, name FROM t WHERE id >= least_id;
  name text;
  numbers integer[] := ARRAY[1, 2];
  affected bigint;
BEGIN
  total := 0;
  numbers[1] := total + 3;
  FOREACH name IN ARRAY wanted LOOP
    total := total + length(name) + coalesce(array_length(wanted, 1), numbers[1]);
    INSERT INTO t AS new_row (id, name) VALUES (total, name)
      RETURNING new_row.id INTO total;
    GET DIAGNOSTICS affected = ROW_COUNT;
  END LOOP;
  OPEN names(least_id := 1);
  FETCH names INTO total, name;
  MOVE FORWARD 1 FROM names;
  CLOSE names;
  CASE WHEN total > 1 THEN total := 2; ELSE total := CASE WHEN true THEN 1 ELSE total END; END CASE;
  ASSERT total IS NOT NULL, 'total';
END $$;
-- fails: SELECT in_while()
-- fails: SELECT in_bounds()
-- fails: SELECT in_foreach()
-- fails: SELECT in_case()
-- fails: SELECT in_raise()
-- fails: SELECT in_raise_option()
-- fails: SELECT in_assert()
-- fails: SELECT in_exit()
-- fails: SELECT in_return_next()
-- fails: SELECT in_return_query()
-- fails: SELECT in_open()
-- fails: SELECT in_cursor()
-- fails: SELECT in_cursor_argument()
-- fails: SELECT in_fetch()
-- fails: SELECT in_default()
-- fails: SELECT in_subquery()
-- fails: SELECT in_with()
-- fails: SELECT in_handler()
-- runs: SELECT all_is_well(ARRAY['a', 'b'])
