CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN amount AS numeric(8,2);
CREATE DOMAIN day AS date;
CREATE TYPE pair AS (a integer, b integer);
CREATE TABLE t (m mood, a amount, d day, p pair, r int4range, f interval, v oidvector, j json, n numeric);
