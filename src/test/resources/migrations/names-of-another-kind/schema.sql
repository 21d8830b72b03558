CREATE TABLE a (b text DEFAULT '${x}', c bigint);
CREATE VIEW v AS SELECT c FROM a;
