CREATE TABLE users (id integer);
COMMENT ON TABLE users IS 'first';
COMMENT ON TABLE users IS 'second';
