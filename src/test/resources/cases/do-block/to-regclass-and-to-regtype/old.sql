CREATE SCHEMA s;
CREATE TABLE s.t (a integer);
CREATE DOMAIN d AS text;
DO $$
BEGIN
  IF to_regclass('s.t') IS NULL THEN CREATE TABLE s.t (b integer); END IF;
  IF to_regclass('t') IS NULL THEN CREATE TABLE t (b integer); END IF;
  IF to_regtype('d') IS NOT NULL THEN CREATE TABLE u (b d); END IF;
  IF to_regtype('e') IS NOT NULL THEN CREATE TABLE v (b integer); END IF;
END $$;
