CREATE TABLE t (a integer, b text);
CREATE TABLE log (a integer, b text);
CREATE RULE keep AS ON UPDATE TO t WHERE old.a > 1 DO ALSO INSERT INTO log VALUES (old.a, new.b);
CREATE RULE gone AS ON DELETE TO t DO ALSO UPDATE log SET b = 'gone' WHERE a = old.a;
ALTER TABLE t RENAME COLUMN a TO x;
ALTER TABLE log RENAME COLUMN b TO y;
ALTER TABLE log RENAME TO journal;
ALTER TABLE t RENAME TO things;
