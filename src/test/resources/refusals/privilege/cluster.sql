SELECT 1;
---
CREATE ROLE r_one LOGIN PASSWORD 'x' VALID UNTIL 'infinity' CONNECTION LIMIT 3;
---
CREATE ROLE r_one WITH SUPERUSER NOINHERIT IN ROLE postgres;
---
CREATE ROLE;
---
CREATE ROLE r_one LOGON;
---
CREATE ROLE r_one PASSWORD x;
---
CREATE ROLE r_one CONNECTION 3;
---
CREATE USER r_one WITH CREATEDB, CREATEROLE;
---
ALTER ROLE postgres SET search_path = a, b;
---
ALTER ROLE postgres SET search_path a;
---
ALTER ROLE postgres RESET ALL;
---
ALTER ROLE ALL SET work_mem TO '4MB';
---
ALTER ROLE postgres RENAME TO;
---
ALTER ROLE postgres IN DATABASE postgres SET work_mem = '4MB';
---
ALTER DATABASE postgres SET search_path TO public;
---
ALTER DATABASE postgres SET search_path public;
---
DROP ROLE IF EXISTS r_nope, r_nope2;
---
DROP ROLE IF EXIST r_nope;
---
COMMENT ON DATABASE postgres IS 'default administrative connection database';
---
COMMENT ON ROLE postgres 'x';
---
GRANT pg_monitor TO postgres WITH ADMIN;
---
GRANT pg_monitor, pg_read_all_data TO postgres;
---
GRANT pg_monitor postgres;
---
REVOKE ADMIN OPTION FOR pg_monitor FROM postgres;
---
REVOKE pg_monitor TO postgres;
---
GRANT CONNECT ON DATABASE postgres TO PUBLIC;
---
GRANT SELECT ON DATABASE postgres TO PUBLIC;
---
GRANT CONNECT DATABASE postgres TO PUBLIC;
---
ALTER SYSTEM SET work_mem 4;
---
CREATE GROUP r_g USER postgres;
---
REASSIGN OWNED CURRENT_USER TO postgres;
---
REASSIGN OWNED BY postgres;
---
DROP OWNED postgres;
