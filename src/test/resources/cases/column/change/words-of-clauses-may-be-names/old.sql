CREATE SCHEMA storage;
CREATE SCHEMA generated;
CREATE TYPE storage.mood AS ENUM ('a');
CREATE TYPE storage.compression AS ENUM ('b');
CREATE TYPE options AS ENUM ('c');
CREATE TYPE enforced AS ENUM ('d');
CREATE FUNCTION generated.storage() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION compression(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE x (
  a storage.mood DEFAULT 'a'::storage.mood NOT NULL,
  b storage.compression STORAGE PLAIN DEFAULT 'b'::storage.compression,
  c options DEFAULT 'c'::options CONSTRAINT named NOT NULL,
  d enforced[] DEFAULT ARRAY['d'::enforced, 'd'] NOT NULL,
  e integer DEFAULT generated.storage() + compression(2) UNIQUE,
  f boolean DEFAULT 1 IS NOT DISTINCT FROM 2 NOT NULL,
  g integer DEFAULT CASE WHEN 1 IS NOT NULL AND 2 NOT IN (3) THEN NULL ELSE 1 END CHECK (g > 0),
  h text COMPRESSION pglz DEFAULT NULL::text,
  storage text STORAGE EXTERNAL DEFAULT 'y',
  compression text COMPRESSION pglz DEFAULT 'x',
  i timestamptz DEFAULT '2026-01-01'::timestamp without time zone NOT NULL,
  j timestamptz DEFAULT ('2026-01-01'::timestamp AT TIME ZONE 'UTC') NOT NULL,
  generated integer GENERATED ALWAYS AS (1) STORED);
CREATE DOMAIN checked AS options DEFAULT 'c'::options NOT NULL CONSTRAINT one CHECK (VALUE = 'c'::options);
