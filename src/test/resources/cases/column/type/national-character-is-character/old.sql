CREATE TABLE t (a national character varying(5), b nchar(4));
