CREATE EXTENSION hstore;
CREATE TYPE ct AS (a integer, b varchar(5));
CREATE TABLE t (h hstore);
CREATE VIEW v AS SELECT (populate_record(NULL::ct, h)).*, (each(h)).* FROM t;
CREATE TABLE u AS SELECT (populate_record(NULL::ct, h)).* FROM t;
