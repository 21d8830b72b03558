CREATE ROLE keeper;
CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
ALTER AGGREGATE total (integer) OWNER TO keeper;
REVOKE EXECUTE ON FUNCTION total (integer) FROM PUBLIC;
COMMENT ON AGGREGATE total (integer) IS 'all together';
