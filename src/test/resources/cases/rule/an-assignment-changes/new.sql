CREATE TABLE item (id integer, name text);
CREATE VIEW shown AS SELECT id, name FROM item;
CREATE RULE changes AS ON UPDATE TO shown DO INSTEAD UPDATE item SET name = old.name WHERE id = old.id;
CREATE RULE removes AS ON DELETE TO shown DO INSTEAD DELETE FROM item WHERE id > old.id;
