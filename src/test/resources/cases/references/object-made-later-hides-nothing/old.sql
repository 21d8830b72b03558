CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE TABLE two.u (id integer);
CREATE FUNCTION two.g() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW two.v AS SELECT u.id, two.g() AS f FROM two.u;
CREATE TABLE one.t (x text);
CREATE FUNCTION one.f() RETURNS text LANGUAGE sql AS 'SELECT 2';
