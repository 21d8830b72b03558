CREATE FUNCTION handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE LANGUAGE l HANDLER handler;
CREATE TABLE t (a int);
DROP FUNCTION handler() CASCADE;
