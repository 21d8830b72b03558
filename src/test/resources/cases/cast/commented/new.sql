CREATE TYPE mood AS ENUM ('sad');
CREATE CAST (text AS mood) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS mood) IS 'handy';
