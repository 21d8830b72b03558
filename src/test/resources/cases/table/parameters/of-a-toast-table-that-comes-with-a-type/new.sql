CREATE TABLE a (t text) WITH (toast.autovacuum_enabled = false, fillfactor = 80);
