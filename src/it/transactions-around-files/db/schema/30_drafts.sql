-- What is undone is as if it had never been.
BEGIN;
CREATE TABLE drafts (id bigint);
ROLLBACK;
