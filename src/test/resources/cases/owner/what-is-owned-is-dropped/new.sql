CREATE ROLE keeper;
CREATE TABLE goods (id integer);
ALTER TABLE goods OWNER TO keeper;
CREATE TABLE prices (id integer, amount numeric);
GRANT SELECT, INSERT ON prices TO keeper;
GRANT UPDATE (amount) ON prices TO keeper;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO keeper;
DROP OWNED BY keeper;
