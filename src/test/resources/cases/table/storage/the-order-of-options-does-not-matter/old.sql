CREATE TABLE hits (id integer) WITH (fillfactor = 70, autovacuum_enabled = false);
