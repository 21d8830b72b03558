CREATE TABLE users (email varchar(40));
CREATE FUNCTION f(e varchar) RETURNS users LANGUAGE sql AS 'SELECT NULL::users';
