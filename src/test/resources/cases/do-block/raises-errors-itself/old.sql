DO $$ BEGIN
  CREATE TABLE a (x integer);
  RAISE EXCEPTION 'no';
EXCEPTION WHEN raise_exception THEN
  CREATE TABLE b (x integer);
END $$;
DO $$ BEGIN
  BEGIN
    CREATE TABLE c (x integer);
    RAISE SQLSTATE '42P07';
  EXCEPTION WHEN duplicate_table THEN
    NULL;
  END;
  BEGIN
    RAISE EXCEPTION 'no' USING ERRCODE = 'unique_violation';
  EXCEPTION WHEN unique_violation THEN
    CREATE TABLE d (x integer);
  END;
END $$;
