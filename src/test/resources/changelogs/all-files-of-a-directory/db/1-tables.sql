-- liquibase formatted sql
--property name:kind value:bigint
-- changeset ann:1
CREATE TABLE t1 (a ${kind});
