ALTER TABLE a ADD COLUMN j integer;

DO $$
DECLARE t text;
BEGIN
  SELECT tablename INTO t FROM pg_tables WHERE schemaname = 'public' ORDER BY random() LIMIT 1;
  EXECUTE 'CREATE TABLE ' || t || '_copy (i integer)';
  EXECUTE 'DROP TABLE ' || t || '_copy';
END $$
