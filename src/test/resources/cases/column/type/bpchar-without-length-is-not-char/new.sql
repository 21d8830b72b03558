CREATE TABLE t (a bpchar);
