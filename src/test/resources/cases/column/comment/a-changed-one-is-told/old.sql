CREATE TABLE users (email text);
COMMENT ON COLUMN users.email IS 'mail';
