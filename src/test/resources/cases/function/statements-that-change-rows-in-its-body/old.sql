CREATE TABLE item (id integer PRIMARY KEY, name varchar(20), price numeric, kind text);
CREATE TABLE log (item integer, note text);

CREATE FUNCTION save(a integer, b text) RETURNS integer LANGUAGE sql BEGIN ATOMIC
    INSERT INTO item (id, name) VALUES (a, b) ON CONFLICT (id) DO UPDATE SET name = excluded.name || save.b;
    UPDATE item i SET (name, price) = (b, 5), (kind) = (SELECT 'z') FROM log WHERE log.item = i.id AND i.id = a;
    DELETE FROM ONLY log WHERE item = a AND note LIKE b || '%';
    WITH gone AS (DELETE FROM log WHERE item = $1 RETURNING *) INSERT INTO item (id) SELECT item FROM gone RETURNING id;
END;

CREATE FUNCTION label(i item) RETURNS text LANGUAGE sql RETURN i.name || (i).kind;
