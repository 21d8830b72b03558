CREATE TABLE people (id integer);
COMMENT ON TABLE people IS 'people';
ALTER TABLE people RENAME TO users;
