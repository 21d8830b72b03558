CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'what we sell';
