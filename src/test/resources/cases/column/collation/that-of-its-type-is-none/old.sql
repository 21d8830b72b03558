CREATE DOMAIN d AS text COLLATE "C";
CREATE DOMAIN e AS d COLLATE "C";
CREATE TABLE t (a text COLLATE "default", b name COLLATE "C", c d COLLATE "C", f text[] COLLATE "default", g e COLLATE "C");
ALTER TABLE t ALTER COLUMN a TYPE varchar COLLATE "default";
