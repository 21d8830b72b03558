CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.only_here (a integer);
CREATE TABLE app.here_and_there (a integer);
CREATE TABLE other.here_and_there (b integer);
CREATE FUNCTION app.helper(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION of_any_path() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  PERFORM b FROM here_and_there;
  PERFORM helper(1);
  RETURN (SELECT a FROM only_here);
END $$;
CREATE FUNCTION wrong_column() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT b FROM only_here);
END $$;
CREATE FUNCTION of_own_path() RETURNS integer LANGUAGE plpgsql SET search_path = app AS $$
BEGIN
  PERFORM helper(1);
  PERFORM a FROM only_here;
  RETURN (SELECT b FROM here_and_there);
END $$;
CREATE FUNCTION of_empty_path() RETURNS integer LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM a FROM app.only_here;
  RETURN (SELECT a FROM only_here);
END $$;
CREATE FUNCTION helper_of_empty_path() RETURNS integer LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RETURN helper(1);
END $$;
CREATE FUNCTION later_path() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN helper(1);
END $$;
ALTER FUNCTION later_path() SET search_path TO other, pg_temp;
-- fails: SELECT of_own_path()
-- fails: SELECT of_empty_path()
-- fails: SELECT helper_of_empty_path()
-- fails: SELECT later_path()
-- fails: SET search_path = app, public; SELECT wrong_column()
-- runs: SET search_path = other, app, public; SELECT of_any_path()
