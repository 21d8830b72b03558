CREATE TABLE a (t text) WITH (toast.autovacuum_enabled = off);
CREATE TABLE b (v varchar(600)) WITH (toast.autovacuum_enabled = off);
CREATE TABLE c (n numeric) WITH (toast.autovacuum_enabled = off);
CREATE TABLE d (v varchar(250), w varchar(250), x varchar(250)) WITH (toast.autovacuum_enabled = off);
CREATE TABLE e (i integer[]) WITH (toast.autovacuum_enabled = off);
