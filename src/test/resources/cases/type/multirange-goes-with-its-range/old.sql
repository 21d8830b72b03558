CREATE TYPE r AS RANGE (subtype = int);
CREATE TABLE t (a r_multirange, b integer);
DROP TYPE r CASCADE;
CREATE TYPE q AS RANGE (subtype = int);
ALTER TYPE q RENAME TO p;
