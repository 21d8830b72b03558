CREATE TABLE t (a integer[4], b text[], c character varying(3)[], d integer[], e integer[]);
