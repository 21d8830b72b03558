CREATE TABLE hits (id serial, url text);
ALTER TABLE hits SET UNLOGGED;
