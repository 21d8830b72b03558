CREATE TABLE a (x integer NOT NULL, y varchar(10), z text DEFAULT 'q');
DO $$
BEGIN
  IF (SELECT data_type FROM information_schema.columns WHERE table_name = 'a' AND column_name = 'x') <> 'bigint' THEN
    ALTER TABLE a ALTER COLUMN x TYPE bigint;
  END IF;
  IF (SELECT character_maximum_length FROM information_schema.columns WHERE table_name = 'a' AND column_name = 'y') < 20 THEN
    ALTER TABLE a ALTER COLUMN y TYPE varchar(20);
  END IF;
  IF (SELECT is_nullable FROM information_schema.columns WHERE table_catalog = current_database() AND table_name = 'a' AND column_name = 'x') = 'NO' THEN
    ALTER TABLE a ALTER COLUMN x DROP NOT NULL;
  END IF;
  IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'public.a'::regclass AND attname = 'z' AND attnum > 0 AND NOT attisdropped) THEN
    ALTER TABLE a DROP COLUMN z;
  END IF;
END $$;
