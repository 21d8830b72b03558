CREATE TABLE doc (id integer);
CREATE POLICY own ON doc TO reader, writer USING (id > 0);
