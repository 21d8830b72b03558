CREATE TABLE t (a int[], b text[][], c varchar(3)[], d integer ARRAY, e int ARRAY[4]);
