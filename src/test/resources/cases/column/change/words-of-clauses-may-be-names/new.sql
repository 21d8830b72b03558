CREATE SCHEMA "storage";
CREATE SCHEMA "generated";
CREATE TYPE "storage".mood AS ENUM ('a');
CREATE TYPE "storage"."compression" AS ENUM ('b');
CREATE TYPE "options" AS ENUM ('c');
CREATE TYPE "enforced" AS ENUM ('d');
CREATE FUNCTION "generated"."storage"() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION "compression"(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE x (
  a "storage".mood DEFAULT ('a'::"storage".mood) NOT NULL,
  b "storage"."compression" STORAGE PLAIN DEFAULT ('b'::"storage"."compression"),
  c "options" CONSTRAINT named NOT NULL DEFAULT ('c'::"options"),
  d "enforced"[] NOT NULL DEFAULT (ARRAY['d'::"enforced", 'd'::"enforced"]),
  e integer UNIQUE DEFAULT ("generated"."storage"() + "compression"(2)),
  f boolean NOT NULL DEFAULT (NOT (1 IS DISTINCT FROM 2)),
  g integer CHECK (g > 0) DEFAULT (CASE WHEN ((1 IS NOT NULL) AND (2 <> 3)) THEN NULL::integer ELSE 1 END),
  h text COMPRESSION pglz DEFAULT NULL,
  "storage" text STORAGE EXTERNAL DEFAULT ('y'),
  "compression" text COMPRESSION pglz DEFAULT ('x'),
  i timestamptz NOT NULL DEFAULT '2026-01-01'::timestamp,
  j timestamptz NOT NULL DEFAULT ('2026-01-01'::timestamp AT TIME ZONE 'UTC'),
  "generated" integer GENERATED ALWAYS AS (1) STORED);
CREATE DOMAIN checked AS "options" CONSTRAINT one CHECK (VALUE = 'c'::"options") NOT NULL DEFAULT ('c'::"options");
