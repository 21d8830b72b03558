CREATE PROCEDURE p() LANGUAGE sql SET lock_timeout = '1s' AS 'SELECT 1';
