CREATE TABLE a (x integer);
CREATE TYPE mood AS ENUM ('sad');
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 't' AND tgrelid = 'a'::regclass AND NOT tgisinternal) THEN
    CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 't') THEN
    CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_policies WHERE tablename = 'a' AND policyname = 'p') THEN
    CREATE POLICY p ON a USING (x > 0);
  END IF;
  IF EXISTS (SELECT 1 FROM pg_enum e JOIN pg_type t ON e.enumtypid = t.oid WHERE t.typname = 'mood' AND e.enumlabel = 'sad') THEN
    ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typname = 'mode' AND n.nspname = current_schema()) THEN
    CREATE TYPE mode AS ENUM ('x');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'jsonb') THEN
    CREATE TYPE jsonb2 AS ENUM ('x');
  END IF;
END $$;
