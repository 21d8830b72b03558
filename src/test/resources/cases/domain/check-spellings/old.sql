CREATE DOMAIN zip AS text CHECK (VALUE ~ '^\d+$' AND value NOT IN ('0', '1'));
