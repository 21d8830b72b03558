CREATE TABLE doc (id integer);
CREATE POLICY own ON doc TO pg_monitor, pg_monitor USING (id > 0);
