CREATE TABLE users (id integer PRIMARY KEY, name text, email text);
CREATE TABLE logs (id integer, message text);
INSERT INTO users VALUES (1, 'a', 'b');

CREATE FUNCTION missing_column() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  found_name text;
BEGIN
  SELECT nam INTO found_name FROM users WHERE id = 1;
  RETURN found_name;
END $$;

CREATE FUNCTION missing_table() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  found_name text;
BEGIN
  SELECT name INTO found_name FROM userss WHERE id = 1;
  RETURN found_name;
END $$;

CREATE FUNCTION missing_function() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM no_such_function(1, 'a');
END $$;

CREATE FUNCTION other_arguments() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM one_argument(1, 2);
END $$;
CREATE FUNCTION one_argument(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';

CREATE FUNCTION missing_type() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  RETURN '1'::no_such_type;
END $$;

CREATE FUNCTION missing_schema() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM no_such_schema.f();
END $$;

CREATE FUNCTION undeclared() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  IF undeclared_one > 3 THEN
    RETURN 1;
  END IF;
  RETURN 2;
END $$;

CREATE FUNCTION missing_in_insert() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO logs (id, mesage) VALUES (1, 'x');
END $$;

CREATE FUNCTION missing_in_update() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE logs SET mesage = 'x' WHERE id = 1;
END $$;

CREATE FUNCTION missing_in_delete() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM logs WHERE idd = 1;
END $$;

CREATE FUNCTION missing_procedure() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CALL no_such_procedure(1);
END $$;
-- fails: SELECT missing_column()
-- fails: SELECT missing_table()
-- fails: SELECT missing_function()
-- fails: SELECT other_arguments()
-- fails: SELECT missing_type()
-- fails: SELECT missing_schema()
-- fails: SELECT undeclared()
-- fails: SELECT missing_in_insert()
-- fails: SELECT missing_in_update()
-- fails: SELECT missing_in_delete()
-- fails: SELECT missing_procedure()
