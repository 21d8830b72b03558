CREATE TABLE t (a text, b int4, c bpchar);
