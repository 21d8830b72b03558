CREATE UNLOGGED TABLE hits (id serial, url text);
