CREATE TABLE a (i integer) WITH (toast.autovacuum_enabled = off);
ALTER TABLE a ADD COLUMN t text;
