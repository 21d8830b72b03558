--liquibase formatted sql
--changeset ann:1
ALTER TABLE books ADD COLUMN title text;
