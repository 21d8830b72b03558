CREATE DOMAIN pos AS integer;
COMMENT ON DOMAIN pos IS 'positive';
