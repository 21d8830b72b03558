CREATE TABLE u (x integer);
DO $$ BEGIN
  CREATE TABLE a (x integer);
  BEGIN
    CREATE TABLE t (x integer);
    CREATE TABLE u (x integer);
  EXCEPTION WHEN duplicate_table THEN
    CREATE TABLE v (x integer);
  END;
  CREATE TABLE b (x integer);
END $$;
DO $$ BEGIN
  CREATE TABLE c (x integer);
  ALTER TABLE u ADD x integer;
EXCEPTION WHEN duplicate_column THEN
  RAISE NOTICE 'is there';
END $$;
