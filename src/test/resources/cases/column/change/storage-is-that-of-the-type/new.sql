CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN amount AS numeric(8,2);
CREATE DOMAIN day AS date;
CREATE TYPE pair AS (a integer, b integer);
CREATE TABLE t (m mood STORAGE plain, a amount STORAGE main, d day STORAGE plain, p pair STORAGE extended,
  r int4range STORAGE extended, f interval STORAGE plain, v oidvector STORAGE plain, j json STORAGE extended,
  n numeric STORAGE default);
ALTER TABLE t ALTER n SET STORAGE main;
