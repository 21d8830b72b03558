CREATE TABLE doc (id integer, owner name);
CREATE POLICY own ON doc USING (owner = current_user);
