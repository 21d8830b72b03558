CREATE TABLE a (x integer CONSTRAINT fk_1 CHECK (x > 1), y integer CONSTRAINT ck CHECK (y > 1));
CREATE TABLE b (x integer CONSTRAINT fk_2 CHECK (x > 1));
DO $$
DECLARE
  t text;
  tables text[] := array['a', 'b'];
  r record;
BEGIN
  FOREACH t IN ARRAY tables LOOP
    FOR r IN (SELECT constraint_name FROM information_schema.table_constraints
        WHERE table_name = t AND constraint_name LIKE 'fk%') LOOP
      RAISE INFO '%', 'dropping ' || r.constraint_name;
      EXECUTE CONCAT('ALTER TABLE ' || t || ' DROP CONSTRAINT IF EXISTS ' || r.constraint_name);
    END LOOP;
  END LOOP;
END $$;
