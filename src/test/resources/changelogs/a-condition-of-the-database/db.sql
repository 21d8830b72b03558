--liquibase formatted sql
--changeset ann:1
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM pg_class WHERE relname = 't'
CREATE TABLE t (a int);
--changeset ann:2
DO $$ BEGIN PERFORM pg_sleep(0); EXECUTE 'CREATE TABLE u (a int)'; END $$;
