CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
COMMENT ON OPERATOR === (integer, integer) IS 'same';
