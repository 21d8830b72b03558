CREATE DOMAIN d AS text COLLATE "C";
CREATE TYPE ct AS (a text COLLATE "default", b name COLLATE "C", c d COLLATE "C", e varchar(3)[] COLLATE pg_catalog."default");
ALTER TYPE ct ADD ATTRIBUTE f text COLLATE "default", ALTER ATTRIBUTE a TYPE varchar COLLATE "default";
