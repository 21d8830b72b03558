CREATE TYPE addr AS (street varchar(5), code integer);
ALTER TYPE addr ALTER ATTRIBUTE street TYPE text, DROP ATTRIBUTE code, ADD ATTRIBUTE zip text;
