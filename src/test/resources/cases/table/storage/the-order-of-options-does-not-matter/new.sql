CREATE TABLE hits (id integer);
ALTER TABLE hits SET (autovacuum_enabled = false);
ALTER TABLE hits SET (fillfactor = 70);
