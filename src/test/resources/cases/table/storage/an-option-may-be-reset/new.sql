CREATE TABLE hits (id integer) WITH (fillfactor = 70);
ALTER TABLE hits RESET (fillfactor);
