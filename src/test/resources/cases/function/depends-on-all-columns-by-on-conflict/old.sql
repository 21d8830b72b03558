CREATE TABLE item (id integer PRIMARY KEY, name text, price numeric, old_note text);
CREATE FUNCTION save(a integer, b text) RETURNS integer LANGUAGE sql BEGIN ATOMIC
  INSERT INTO item (id, name) VALUES (a, b) ON CONFLICT (id) DO UPDATE SET name = excluded.name;
  SELECT 1;
END;
CREATE FUNCTION touch(a integer) RETURNS void LANGUAGE sql BEGIN ATOMIC
  INSERT INTO item (id) VALUES (a) ON CONFLICT (id) DO UPDATE SET price = 0;
END;
CREATE VIEW ids AS SELECT id FROM item;
CREATE RULE add AS ON INSERT TO ids DO INSTEAD
  INSERT INTO item (id, name) VALUES (new.id, 'x') ON CONFLICT (id) DO UPDATE SET name = 'y';
