CREATE TABLE t (b integer);
CREATE TYPE p AS RANGE (subtype = int, multirange_type_name = q_multirange);
