CREATE TABLE chart (hidden boolean);
DO $$
DECLARE
  has_shown boolean;
  missing boolean := NOT EXISTS (SELECT 1 FROM pg_class WHERE relname = 'axis');
BEGIN
  has_shown := (SELECT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'chart' AND column_name = 'shown'));
  IF has_shown = FALSE AND missing THEN
    ALTER TABLE chart RENAME COLUMN hidden TO shown;
    CREATE TABLE axis (id integer);
  END IF;
END $$;
