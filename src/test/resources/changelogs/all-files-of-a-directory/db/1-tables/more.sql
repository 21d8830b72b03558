--liquibase formatted sql
--changeset ann:1
ALTER TABLE t1 ADD COLUMN b ${kind};
