CREATE TABLE doc (id integer, owner name);
ALTER TABLE doc ENABLE ROW LEVEL SECURITY;
