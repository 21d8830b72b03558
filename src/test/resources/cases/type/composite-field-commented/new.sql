CREATE TYPE addr AS (street text);
COMMENT ON COLUMN addr.street IS 'and number';
