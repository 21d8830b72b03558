CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS $$ SELECT  1 -- one
$$;
