CREATE TABLE t (a pg_catalog.text, b pg_catalog.int4, c pg_catalog.bpchar);
