CREATE TABLE a (x integer);
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'a') THEN
    CREATE TABLE a (y integer);
  ELSIF EXISTS (SELECT FROM information_schema.tables WHERE table_name = 'a' AND table_type = 'BASE TABLE') THEN
    ALTER TABLE a ADD COLUMN z text;
  ELSE
    CREATE TABLE b (x integer);
  END IF;
END $$;
