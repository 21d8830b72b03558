CREATE TABLE users (id integer);
COMMENT ON TABLE users IS 'people';
COMMENT ON TABLE users IS '';
