CREATE TABLE item (id integer PRIMARY KEY, name varchar(20), price numeric DEFAULT 0, kind char(1), seen date);
CREATE TABLE log (item integer REFERENCES item, note text);
CREATE VIEW shown AS SELECT id, name, price FROM item;

CREATE RULE adds AS ON INSERT TO shown DO INSTEAD
    INSERT INTO item VALUES (new.id, new.name, new.price) RETURNING id, name, price;

CREATE RULE changes AS ON UPDATE TO shown DO INSTEAD (
    UPDATE item SET name = new.name, price = coalesce(new.price, 0), kind = 'x', seen = '2020-1-1' WHERE id = old.id;
    INSERT INTO log (item, note) VALUES (old.id, 'was ' || old.name), (new.id, DEFAULT)
);

CREATE RULE removes AS ON DELETE TO shown DO INSTEAD
    DELETE FROM item USING log l WHERE l.item = item.id AND item.id = old.id;

CREATE RULE copies AS ON INSERT TO log WHERE note = 'x' DO ALSO
    INSERT INTO item (id, name, kind) SELECT id + 1, name, 'y' FROM item i WHERE i.id = new.item
    ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE item.price < 5;
