CREATE ROLE readers;
CREATE USER ann CONNECTION LIMIT 5;
GRANT readers TO ann;
ALTER ROLE ann SET search_path = shop, public;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO readers;
