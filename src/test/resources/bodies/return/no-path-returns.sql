CREATE FUNCTION never() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1;
END $$;
CREATE FUNCTION never_in_branches(a boolean) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  IF a THEN
    PERFORM 1;
  ELSIF NOT a THEN
    PERFORM 2;
  ELSE
    NULL;
  END IF;
  CASE a WHEN true THEN NULL; ELSE PERFORM 1; END CASE;
  FOR i IN 1 .. 2 LOOP
    BEGIN
      NULL;
    EXCEPTION WHEN OTHERS THEN
      NULL;
    END;
  END LOOP;
END $$;
CREATE FUNCTION left_loop() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  LOOP
    EXIT;
  END LOOP;
END $$;
CREATE FUNCTION sometimes(a boolean) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  IF a THEN
    RETURN 1;
  END IF;
END $$;
CREATE FUNCTION raises() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'never';
END $$;
CREATE FUNCTION in_loop() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  i integer := 0;
BEGIN
  LOOP
    i := i + 1;
    IF i > 3 THEN
      RETURN i;
    END IF;
  END LOOP;
END $$;
CREATE FUNCTION in_handler() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 / 0;
EXCEPTION WHEN division_by_zero THEN
  RETURN 0;
END $$;
CREATE FUNCTION nothing() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
END $$;
CREATE FUNCTION out_parameter(OUT a integer) LANGUAGE plpgsql AS $$
BEGIN
  a := 1;
END $$;
CREATE FUNCTION rows() RETURNS SETOF integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN NEXT 1;
END $$;
CREATE PROCEDURE procedure(INOUT a integer) LANGUAGE plpgsql AS $$
BEGIN
  a := a + 1;
END $$;
CREATE FUNCTION of_event() RETURNS event_trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE NOTICE '% %', tg_event, tg_tag;
END $$;
-- fails: SELECT never()
-- fails: SELECT never_in_branches(true)
-- fails: SELECT left_loop()
-- runs: SELECT sometimes(true)
-- runs: SELECT in_loop()
-- runs: SELECT in_handler()
-- runs: SELECT nothing()
-- runs: SELECT out_parameter()
-- runs: SELECT rows()
-- runs: CALL procedure(1)
