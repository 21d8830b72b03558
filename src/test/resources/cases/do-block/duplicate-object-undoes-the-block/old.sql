CREATE TYPE mood AS ENUM ('a');
DO $$
BEGIN
  CREATE TABLE before (a integer);
  CREATE TYPE mood AS ENUM ('a', 'b');
  CREATE TABLE after (a integer);
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
DO $$
BEGIN
  CREATE TYPE mode AS ENUM ('a', 'b');
EXCEPTION
  WHEN duplicate_table OR SQLSTATE '42710' THEN RAISE NOTICE 'there';
END $$;
