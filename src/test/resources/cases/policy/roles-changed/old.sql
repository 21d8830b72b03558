CREATE TABLE doc (id integer);
CREATE POLICY own ON doc TO reader USING (id > 0);
