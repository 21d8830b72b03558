CREATE TABLE doc (body text);
ALTER TABLE doc SET (toast.autovacuum_enabled = false);
