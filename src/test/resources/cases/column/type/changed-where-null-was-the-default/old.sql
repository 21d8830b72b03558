CREATE TABLE t (a text DEFAULT NULL::text);
