CREATE TABLE t (id integer PRIMARY KEY, name text);
CREATE FUNCTION by_parameter(id integer) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT t.name FROM t WHERE t.id = id);
END $$;
CREATE FUNCTION by_qualified_parameter(id integer) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT t.name FROM t WHERE t.id = by_qualified_parameter.id);
END $$;
CREATE FUNCTION by_number(id integer) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT t.name FROM t WHERE t.id = $1);
END $$;
CREATE FUNCTION variable_first(id integer) RETURNS text LANGUAGE plpgsql AS $$
#variable_conflict use_variable
BEGIN
  RETURN (SELECT t.name FROM t WHERE t.id = id);
END $$;
CREATE FUNCTION column_first(id integer) RETURNS text LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN (SELECT max(t.name) FROM t WHERE t.id = id);
END $$;
CREATE FUNCTION out_column() RETURNS TABLE (id integer, label text) LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO t (id, name) VALUES (1, 'a') ON CONFLICT (id) DO NOTHING;
  RETURN QUERY SELECT t.id, t.name FROM t;
END $$;
CREATE FUNCTION set_column(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE t SET name = set_column.name WHERE t.id = 1;
END $$;
CREATE FUNCTION sorted(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM t.name AS name FROM t ORDER BY name;
END $$;
-- fails: SELECT by_parameter(1)
-- runs: SELECT by_qualified_parameter(1)
-- runs: SELECT by_number(1)
-- runs: SELECT variable_first(1)
-- runs: SELECT column_first(1)
-- fails: SELECT * FROM out_column()
-- runs: SELECT set_column('a')
-- runs: SELECT sorted('a')
