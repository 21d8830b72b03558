CREATE SCHEMA s;
CREATE TABLE s.a (x integer);
DO $$
BEGIN
  PERFORM 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 's' AND c.relname = 'a';
  IF FOUND THEN
    ALTER TABLE s.a ADD y integer;
  END IF;
  PERFORM 1 FROM pg_class c, pg_namespace n WHERE n.oid = c.relnamespace AND n.nspname = 'public' AND c.relname = 'a';
  IF NOT FOUND THEN
    CREATE TABLE a (x integer);
  END IF;
END $$;
