--liquibase formatted sql
--changeset ann:1 context:any
ALTER TABLE t1 ADD COLUMN c int;
