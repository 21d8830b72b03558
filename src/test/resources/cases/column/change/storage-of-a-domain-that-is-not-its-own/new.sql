CREATE DOMAIN amount AS numeric(8,2);
CREATE TABLE t (a amount STORAGE extended, b amount);
ALTER TABLE t ALTER b SET STORAGE external;
