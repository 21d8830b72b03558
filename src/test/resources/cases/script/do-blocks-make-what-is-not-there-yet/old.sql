DO $$ BEGIN
    CREATE TYPE mood AS ENUM ('sad', 'ok');
EXCEPTION
    WHEN duplicate_object THEN null;
END $$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'state') THEN
        CREATE TYPE state AS ENUM ('new', 'done');
        RAISE NOTICE 'made %', 'state';
    END IF;
END;
$$;

CREATE TABLE task (id integer, mood mood, state state DEFAULT 'new');

DO $$ BEGIN
    ALTER TABLE task ADD CONSTRAINT positive CHECK (id > 0);
EXCEPTION WHEN duplicate_object OR invalid_table_definition THEN
    NULL;
END $$;

DO $$ BEGIN
    CREATE TYPE mood AS ENUM ('another');
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
