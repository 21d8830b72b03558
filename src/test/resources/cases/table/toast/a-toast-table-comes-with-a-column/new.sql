CREATE TABLE a (i integer, t text);
ALTER TABLE a SET (toast.autovacuum_enabled = off);
