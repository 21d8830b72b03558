CREATE TABLE a (id integer);
CREATE TABLE b (id integer, a_id integer);
CREATE VIEW v AS SELECT a.id FROM a WHERE ((EXISTS ( SELECT 1 FROM b WHERE (b.a_id = a.id))) AND (a.id IN ( SELECT b.a_id FROM b)));
