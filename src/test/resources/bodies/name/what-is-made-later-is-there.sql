CREATE FUNCTION early() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  PERFORM later_function();
  RETURN (SELECT count(*) FROM later_table WHERE later_column IS NULL);
END $$;
CREATE TABLE later_table (first_column integer);
ALTER TABLE later_table ADD COLUMN later_column integer;
CREATE FUNCTION later_function() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION replaced() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN no_such_function();
END $$;
CREATE OR REPLACE FUNCTION replaced() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN later_function();
END $$;
CREATE FUNCTION dropped() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN no_such_function();
END $$;
DROP FUNCTION dropped();
-- runs: SELECT early()
-- runs: SELECT replaced()
