CREATE TABLE people (id integer);
ALTER TABLE people RENAME TO users;
COMMENT ON TABLE users IS 'people';
