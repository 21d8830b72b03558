CREATE TABLE there (x integer);
DO $$ BEGIN
  IF to_regclass('missing') IS NULL THEN
    RETURN;
  END IF;
  CREATE TABLE a (x integer);
END $$;
DO $$ BEGIN
  IF to_regclass('there') IS NULL THEN
    RETURN;
  END IF;
  CREATE TABLE b (x integer);
END $$;
