--liquibase formatted sql

--changeset ann:1 labels:now endDelimiter:/
ALTER TABLE books ADD COLUMN pages integer
/
COMMENT ON COLUMN books.pages IS 'how many'
/
