COMMENT ON SCHEMA public IS 'all of it';
