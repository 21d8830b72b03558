DO $$ DECLARE n integer := 2; BEGIN
  CASE WHEN to_regclass('a') IS NULL THEN
    CREATE TABLE a (x integer);
  ELSE
    CREATE TABLE b (x integer);
  END CASE;
  CASE n WHEN 1 THEN
    CREATE TABLE c (x integer);
  WHEN 2 THEN
    CREATE TABLE d (x integer);
  END CASE;
END $$;
