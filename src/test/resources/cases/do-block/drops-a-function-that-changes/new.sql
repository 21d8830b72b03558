CREATE TABLE a (x integer);
CREATE TABLE b (x integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 2';
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_tables WHERE tablename = 'a') THEN
    ALTER TABLE a ADD COLUMN y integer;
    DROP FUNCTION f();
  END IF;
END $$;
