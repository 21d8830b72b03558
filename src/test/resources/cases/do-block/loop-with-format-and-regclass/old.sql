CREATE TABLE "Odd" (a integer CHECK (a > 0), b integer UNIQUE);
DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = '"Odd"'::regclass AND contype = 'c' LOOP
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', 'Odd', r.conname);
  END LOOP;
END $$;
