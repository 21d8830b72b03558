CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'The bookshop: its catalogue, its customers and their orders';

-- Who worked on what, for the auditors; the application never reads it.
CREATE SCHEMA audit;
