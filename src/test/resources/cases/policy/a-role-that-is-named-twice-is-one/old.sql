CREATE TABLE doc (id integer);
-- pg_dump names each role of a policy once
CREATE POLICY own ON doc TO pg_monitor USING (id > 0);
