DO $$
DECLARE t text;
BEGIN
  SELECT tablename INTO t FROM pg_tables ORDER BY random() LIMIT 1;
  EXECUTE format('ALTER TABLE %I SET (fillfactor = 70)', t);
END $$;
