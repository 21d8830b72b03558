CREATE FUNCTION public.area(width interger) RETURNS integer
  LANGUAGE sql RETURN 1;
