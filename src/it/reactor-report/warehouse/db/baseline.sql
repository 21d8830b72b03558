CREATE TABLE shelf (id integer); COMMENT ON TABLE shelf IS 'old';
