CREATE TABLE a (x integer);
DO $$
BEGIN
  BEGIN
    ALTER TABLE a ADD COLUMN x bigint;
  EXCEPTION
    WHEN undefined_table THEN CREATE TABLE a (x bigint);
    WHEN OTHERS THEN ALTER TABLE a ALTER COLUMN x TYPE bigint;
  END;
  BEGIN
    ALTER TABLE a ADD CONSTRAINT positive CHECK (x > 0);
  EXCEPTION WHEN duplicate_object THEN RAISE NOTICE 'there';
  END;
END $$;
