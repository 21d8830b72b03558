CREATE TABLE books (id integer, title text, changed timestamptz);
CREATE TABLE authors (id integer, name text, changed timestamptz);
CREATE TABLE log (what text);
INSERT INTO books VALUES (1, 'a');
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed := now();
  IF TG_TABLE_NAME = 'books' THEN
    INSERT INTO log VALUES (OLD.title || TG_OP || TG_ARGV[0]);
  ELSIF TG_NARGS > 0 THEN
    INSERT INTO log VALUES (NEW.name);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER touch BEFORE UPDATE ON books FOR EACH ROW EXECUTE FUNCTION touch('x');
CREATE TRIGGER touch BEFORE UPDATE ON authors FOR EACH ROW EXECUTE FUNCTION touch();
CREATE FUNCTION misspells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.titel := OLD.title;
  RETURN NEW;
END $$;
CREATE TRIGGER misspells BEFORE INSERT ON books FOR EACH ROW EXECUTE FUNCTION misspells();
CREATE FUNCTION reads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO log VALUES (OLD.nothing);
  RETURN OLD;
END $$;
CREATE TRIGGER reads BEFORE DELETE ON books FOR EACH ROW EXECUTE FUNCTION reads();
CREATE FUNCTION forgets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO log VALUES (NEW.name);
END $$;
CREATE TRIGGER forgets BEFORE INSERT ON authors FOR EACH ROW EXECUTE FUNCTION forgets();
CREATE FUNCTION of_nobody() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.anything := OLD.anything_else;
  RETURN NEW;
END $$;
CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO log VALUES (to_jsonb(NEW)::text), (row_to_json(NEW.*)::text), (NEW::text);
  INSERT INTO log SELECT title FROM (SELECT NEW.*) AS all_of_it;
  RETURN NULL;
END $$;
CREATE TRIGGER audit AFTER UPDATE ON books FOR EACH ROW EXECUTE FUNCTION audit();
-- runs: UPDATE books SET title = 'b'
-- fails: INSERT INTO books VALUES (2)
-- fails: DELETE FROM books
-- fails: INSERT INTO authors VALUES (1, 'a')
