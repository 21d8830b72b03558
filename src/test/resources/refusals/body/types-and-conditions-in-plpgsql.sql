CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN short AS varchar(10);
CREATE SCHEMA app;
CREATE TABLE t (a integer, b mood);
CREATE TABLE app.u (c text);
CREATE VIEW v AS SELECT a AS x FROM t;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x integr; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS 'DECLARE
  w text := ''a'';
  x pg_nosuch.integer; BEGIN RETURN 1; END';
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x mood[]; y short; z t; w v; u app.u[]; r record; c refcursor; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x nosuch%ROWTYPE; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x u%ROWTYPE; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x app.u%ROWTYPE; y v%ROWTYPE; z t%ROWTYPE; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x t.nosuch%TYPE; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x nosuch.a%TYPE; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x nosuch.u.c%TYPE; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x app.u.d%TYPE; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x app.u.c%TYPE; y pg_class.relname%TYPE; z pg_catalog.pg_class.oid%TYPE; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x nosuch%TYPE; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE plpgsql AS $$
<<outermost>>
DECLARE
  x a%TYPE;
  y f.a%TYPE;
  z outermost.x%TYPE[];
  row t;
  w $1%TYPE;
BEGIN
  DECLARE
    one x%TYPE;
  BEGIN
    RETURN 1;
  END;
END $$;
---
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  x a%TYPE;
  y f.a%TYPE;
  row t;
BEGIN
  DECLARE
    one x%TYPE;
    two record;
  BEGIN
    RETURN 1;
  END;
END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE c CURSOR (x nosuch) FOR SELECT 1; BEGIN RETURN 1; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN 1; EXCEPTION WHEN no_data_fund THEN RETURN 2; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN 1; EXCEPTION WHEN no_data_found OR Unique_Violation OR SQLSTATE '12345' THEN RETURN 2; WHEN OTHERS THEN RETURN 3; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RAISE divison_by_zero; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION others; END $$;
---
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RAISE division_by_zero USING MESSAGE = 'a'; END $$;
---
DO $$ DECLARE x nosuch; BEGIN END $$;
---
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RETURN; END $$;
---
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
---
SET check_function_bodies = off;
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x nosuch; BEGIN RETURN 1; END $$;
