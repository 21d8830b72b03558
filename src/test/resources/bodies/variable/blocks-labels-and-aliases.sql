CREATE TABLE t (id integer, name text);
CREATE FUNCTION nested(a integer, integer) RETURNS integer LANGUAGE plpgsql AS $$
<<outermost>>
DECLARE
  a text := a::text || nested.a;
  second ALIAS FOR $2;
  b integer := second + $1;
BEGIN
  <<inner_block>>
  DECLARE
    a date := current_date;
    c integer := b;
  BEGIN
    c := c + nested.a + length(outermost.a) + extract(year FROM inner_block.a)::integer + second;
    RETURN c;
  END;
END $$;
CREATE FUNCTION after_its_block() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  DECLARE
    c integer := 1;
  BEGIN
    c := 2;
  END;
  RETURN c;
END $$;
CREATE FUNCTION before_its_declaration() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  a integer := b;
  b integer := 1;
BEGIN
  RETURN a;
END $$;
CREATE FUNCTION counted() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  sum integer := 0;
BEGIN
  FOR i IN 1 .. 10 BY 2 LOOP
    sum := sum + i;
  END LOOP;
  FOR i IN REVERSE 10 .. 1 LOOP
    CONTINUE WHEN i > 3;
    sum := sum + i;
  END LOOP;
  RETURN sum + i;
END $$;
CREATE FUNCTION by_wrong_label() RETURNS integer LANGUAGE plpgsql AS $$
<<a_label>>
DECLARE
  x integer := 1;
BEGIN
  RETURN another_label.x;
END $$;
CREATE FUNCTION of_no_parameter(integer) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN $2;
END $$;
CREATE FUNCTION in_handler() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 / 0;
  RETURN '';
EXCEPTION WHEN OTHERS THEN
  IF NOT FOUND THEN
    NULL;
  END IF;
  RETURN sqlstate || sqlerrm;
END $$;
CREATE FUNCTION outside_of_handler() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  RETURN sqlerrm;
END $$;
-- runs: SELECT nested(1, 2)
-- fails: SELECT after_its_block()
-- fails: SELECT before_its_declaration()
-- fails: SELECT counted()
-- fails: SELECT by_wrong_label()
-- fails: SELECT of_no_parameter(1)
-- runs: SELECT in_handler()
-- fails: SELECT outside_of_handler()
