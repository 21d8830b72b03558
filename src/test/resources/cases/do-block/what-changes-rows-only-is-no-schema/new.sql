CREATE TABLE a (x integer);
DO $$
DECLARE n integer;
BEGIN
  IF EXISTS (SELECT 1 FROM a) THEN
    UPDATE a SET x = 1;
  ELSE
    RAISE INFO '%', 'no rows';
  END IF;
  LOOP
    INSERT INTO a VALUES (1);
    EXIT WHEN (SELECT count(*) FROM a) > 1;
  END LOOP;
  SELECT count(*) INTO n FROM a;
  IF n > 5 THEN
    RAISE EXCEPTION 'too many';
  END IF;
END $$;
