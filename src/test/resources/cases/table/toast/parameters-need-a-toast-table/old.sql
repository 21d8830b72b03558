CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE a (i integer, m mood, n numeric(10, 2), v varchar(100), b bit varying(80), t timestamp(3)) WITH (toast.autovacuum_enabled = off, fillfactor = 70);
CREATE TABLE p (t text STORAGE PLAIN) WITH (toast.autovacuum_enabled = off);
CREATE TABLE q (i integer);
ALTER TABLE q SET (toast.autovacuum_enabled = off);
