CREATE TABLE doc (id integer);
CREATE POLICY own ON doc USING (true);
COMMENT ON POLICY own ON doc IS 'mine';
