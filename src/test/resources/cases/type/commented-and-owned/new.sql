CREATE TYPE mood AS ENUM ('sad');
COMMENT ON TYPE mood IS 'how it is';
ALTER TYPE mood OWNER TO app_owner;
