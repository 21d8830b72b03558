DO $$
<<outer>>
BEGIN
  <<parts>>
  FOR i IN REVERSE 2..1 LOOP
    EXECUTE format('CREATE TABLE part_%s (id integer)', i);
  END LOOP parts;
  <<inner>>
  BEGIN
    CREATE TABLE whole (id integer);
    CREATE TABLE whole (id integer);
  EXCEPTION WHEN SQLSTATE '42P07' OR undefined_table THEN
    CREATE TABLE whole (id integer);
  END inner;
END outer $$;
