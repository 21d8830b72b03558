CREATE TABLE users (email varchar(40));
CREATE FUNCTION f(e users.email%TYPE) RETURNS users LANGUAGE sql AS 'SELECT NULL::users';
