CREATE TABLE kept (a integer, b integer);
CREATE TABLE gone (a integer);
CREATE FUNCTION of_renamed_column() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT max(b) FROM kept);
END $$;
CREATE FUNCTION of_gone_table() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT max(a) FROM gone);
END $$;
ALTER TABLE kept RENAME b TO c;
DROP TABLE gone;
-- fails: SELECT of_renamed_column()
-- fails: SELECT of_gone_table()
