CREATE TABLE a (t uuid) WITH (toast.autovacuum_enabled = false, fillfactor = 70);
