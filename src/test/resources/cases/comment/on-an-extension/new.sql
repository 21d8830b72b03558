CREATE EXTENSION citext;
COMMENT ON EXTENSION citext IS 'case does not matter';
