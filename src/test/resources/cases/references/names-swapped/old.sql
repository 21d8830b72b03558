CREATE TABLE a (id integer, x integer, y text, CONSTRAINT ck CHECK (x > 0));
CREATE TABLE b (id integer, x text);
CREATE VIEW v AS SELECT b.id, b.x FROM b JOIN a USING (id) WHERE a.x > 1;
