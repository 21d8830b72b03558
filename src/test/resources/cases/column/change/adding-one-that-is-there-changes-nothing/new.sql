CREATE TABLE users (id integer);
ALTER TABLE users ADD COLUMN IF NOT EXISTS id bigint;
