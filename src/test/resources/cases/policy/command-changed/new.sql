CREATE TABLE doc (id integer);
CREATE POLICY own ON doc FOR SELECT USING (id > 0);
