CREATE TABLE users (email text);
CREATE INDEX i ON users (email);
COMMENT ON INDEX i IS 'look up';
