CREATE TABLE doc (id integer);
CREATE POLICY own ON doc USING (true);
