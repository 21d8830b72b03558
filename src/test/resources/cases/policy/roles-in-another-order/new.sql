CREATE TABLE doc (id integer);
CREATE POLICY own ON doc TO writer, reader USING (id > 0);
