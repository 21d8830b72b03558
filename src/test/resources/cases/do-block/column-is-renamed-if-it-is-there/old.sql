CREATE TABLE visit (stage_instance integer, due_date date);
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns
      WHERE table_schema != 'information_schema' AND table_name = 'visit' AND column_name = 'stage_instance') THEN
    ALTER TABLE visit RENAME COLUMN stage_instance TO event_id;
  END IF;
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'visit' AND column_name = 'no_such') THEN
    ALTER TABLE visit RENAME COLUMN no_such TO event_id;
  END IF;
END
$$;
