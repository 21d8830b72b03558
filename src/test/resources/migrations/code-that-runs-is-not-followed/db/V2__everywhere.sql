CREATE FUNCTION everywhere() RETURNS void LANGUAGE plpgsql AS $$
DECLARE t text;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND length(tablename) = 1 LOOP
    EXECUTE format('ANALYZE %I', t);
  END LOOP;
END $$;
SELECT everywhere();
DROP FUNCTION everywhere();
