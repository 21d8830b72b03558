--liquibase formatted sql

--property name:label value:text dbms:postgresql
--property name:label value:varchar2(10) dbms:oracle
--property name:label value:ignored
--property name:tiny value:smallint context:test

--changeset ann:1
--comment: the first
CREATE TABLE books (
  isbn ${label} PRIMARY KEY,
  owner ${owner_type},
  pages ${tiny}
);
--rollback DROP TABLE books;

--changeset ann:2 dbms:h2,oracle
CREATE TABLE of_others (a int);

--changeset ann:3 dbms:!h2
ALTER TABLE books ADD COLUMN title text;

--changeset ann:4 dbms:!postgresql
ALTER TABLE books ADD COLUMN not_here text;

--changeset "ann lee":"the fifth" context:"test and !prod" labels:core
ALTER TABLE books ADD COLUMN of_test text;

--changeset ann:6 contextFilter:prod
ALTER TABLE books ADD COLUMN of_prod text;

--changeset ann:7 context:"prod, eu"
ALTER TABLE books ADD COLUMN of_eu text;

--changeset ann:8 labels:later,core
ALTER TABLE books ADD COLUMN of_later text;

--changeset ann:9 labels:other
ALTER TABLE books ADD COLUMN of_other text;

--changeset ann:10 labels:extra
ALTER TABLE books ADD COLUMN of_extra text;

--changeset ann:11 ignore:true
ALTER TABLE books ADD COLUMN ignored text;

--changeset ann:12 runOnChange:true runAlways:true splitStatements:false stripComments:false
CREATE OR REPLACE FUNCTION pages_of(b books) RETURNS bigint LANGUAGE sql AS $$
  SELECT b.pages -- its pages
$$;

--changeset ann:13 endDelimiter:/
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS '
BEGIN
  new.pages := new.pages / 1;
  RETURN new;
END';
/
CREATE TRIGGER touched BEFORE UPDATE ON books FOR EACH ROW EXECUTE FUNCTION touch()
/

--changeset ann:14 endDelimiter:@@
CREATE TABLE a (x int)@@
CREATE TABLE b (x int)
@@
CREATE TABLE c (x int)

--changeset ann:15
CREATE TABLE d (x int)
;
--ignoreLines:2
CREATE TABLE e (x int);
CREATE TABLE f (x int);
--ignoreLines:start
CREATE TABLE g (x int);
--ignoreLines:end
CREATE TABLE h (x int) -- and no semicolon

--changeset ann:16
/* liquibase rollback
DROP TABLE i;
*/
SET LOCAL search_path = pg_catalog, public;
CREATE TABLE public.i (x int);

--changeset ann:17 runInTransaction:false
CREATE INDEX CONCURRENTLY ON i (x);

--changeset ann:18
--preconditions onFail:HALT onError:HALT
--precondition-sql-check expectedResult:1 SELECT count(*) FROM pg_class WHERE relname = 'i'
CREATE SCHEMA shop;
SET search_path = shop, public;

--changeset ann:19
CREATE TABLE in_shop (a int);
