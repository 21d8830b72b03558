CREATE TABLE t (id int, data jsonb);
CREATE VIEW v AS SELECT id, (jsonb_each_text(data)).* FROM t;
