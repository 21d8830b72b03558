CREATE EXTENSION hstore;
CREATE TYPE ct AS (a integer, b varchar(5));
CREATE TABLE t (h hstore);
CREATE VIEW v AS SELECT (populate_record(NULL::ct, t.h)).a, (populate_record(NULL::ct, t.h)).b, (each(t.h)).key, (each(t.h)).value FROM t;
CREATE TABLE u (a integer, b varchar(5));
