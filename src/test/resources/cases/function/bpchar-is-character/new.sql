CREATE FUNCTION public.f(character, character[]) RETURNS character LANGUAGE sql AS 'SELECT $1';
