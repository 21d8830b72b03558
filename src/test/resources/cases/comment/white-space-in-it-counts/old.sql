CREATE TABLE users (id integer);
COMMENT ON TABLE users IS 'the people';
