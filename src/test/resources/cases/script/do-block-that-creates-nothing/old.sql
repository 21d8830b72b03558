CREATE TABLE a (id integer);
DO $$ BEGIN PERFORM 1; END $$;
