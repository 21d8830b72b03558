CREATE TABLE a (x integer);
CREATE INDEX a_x ON a (x);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
DO $$
DECLARE n integer; kind char;
BEGIN
  SELECT count(*) INTO n FROM pg_indexes WHERE tablename = 'a';
  IF n > 0 THEN
    DROP INDEX a_x;
  END IF;
  IF (SELECT count(*) FROM pg_indexes WHERE indexname = 'a_x') = 0 THEN
    CREATE INDEX a_x2 ON a (x);
  END IF;
  SELECT relkind INTO STRICT kind FROM pg_class WHERE relname = 'a';
  IF kind = 'r' THEN
    ALTER TABLE a ADD COLUMN y integer;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_proc p WHERE p.proname = 'f' AND p.pronamespace = 'public'::regnamespace) THEN
    DROP FUNCTION f();
  END IF;
END $$;
