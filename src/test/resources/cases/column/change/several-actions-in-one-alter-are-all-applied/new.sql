CREATE TABLE users ();
ALTER TABLE users ADD id integer, ADD COLUMN name text, ALTER name SET DEFAULT 'x', ADD PRIMARY KEY (id);
