CREATE TABLE doc (id integer);
CREATE POLICY own ON doc USING (id > 0);
ALTER POLICY own ON doc WITH CHECK (id > 1);
