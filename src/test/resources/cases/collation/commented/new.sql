CREATE COLLATION posix (locale = 'C');
COMMENT ON COLLATION posix IS 'bytes';
